/* test-sheet.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SmtSheet against whole datasets: nothing that a dataset holds is missing
 * from its page, whoever refers to an entity is on the page of it, and no
 * page has a gap, an empty heading or a raw word in it. The bundled dataset
 * has no events and no bodies, so a small one with all that it lacks goes
 * through the same checks. What pages say in words is tested in
 * test-sheet-pages.c.
 */

#include "smt-sheet.h"

#include <string.h>

#include "dataset-fixture.h"
#include "sheet-fixture.h"

typedef struct
{
  SmtEntity   *entity;
  SmtLanguage *language;
  const char  *words; /* all that the page says, folded to one case */
  GHashTable  *ids;   /* all that it links to */
  guint        n_checked;
} Check;

static gboolean
says (const Check *check,
      const char  *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);

  return strstr (check->words, folded) != NULL;
}

static void
check_text (Check         *check,
            const SmtText *text)
{
  const char *words = smt_language_get_text (check->language, text, NULL);

  if (!says (check, words))
    g_error ("the page of %s does not say “%s”", smt_entity_get_id (check->entity), words);
}

static gboolean
says_day (const Check *check,
          const char  *text)
{
  g_autoptr (SmtEdtf) end = smt_edtf_parse (text, NULL);
  g_autofree char *words = NULL;

  /* An open end has no words of its own. */
  if (end == NULL)
    return TRUE;
  words = smt_language_format_edtf (check->language, end);
  return says (check, words);
}

/* An interval may be said as one or by its ends. */
static void
check_date (Check         *check,
            const SmtEdtf *date)
{
  g_autofree char *words = smt_language_format_edtf (check->language, date);
  g_auto (GStrv) ends = g_strsplit (smt_edtf_get_text (date), "/", 2);
  gboolean both = TRUE;

  for (guint i = 0; ends[i] != NULL; i++)
    both = says_day (check, ends[i]) && both;
  if (!both && !says (check, words))
    g_error ("the page of %s does not say %s", smt_entity_get_id (check->entity),
             smt_edtf_get_text (date));
}

static void
check_ref (Check        *check,
           const SmtRef *ref)
{
  if (ref->target != check->entity && !g_hash_table_contains (check->ids, ref->id))
    g_error ("the page of %s does not link to %s", smt_entity_get_id (check->entity), ref->id);
}

/* What a source says in its own way is told in words, with its passage. */
static gboolean
is_account (Check          *check,
            const SmtField *field,
            gconstpointer   owner)
{
  return owner != check->entity && g_str_equal (field->name, "place") &&
         ((const SmtRecord *) owner)->type == &smt_passage_type;
}

static void
check_value (Check          *check,
             const SmtField *field,
             gconstpointer   owner,
             gconstpointer   item)
{
  check->n_checked++;
  switch (field->kind)
    {
    case SMT_FIELD_STRING:
      /* Regions and languages show their name; a list's word shows who else is
       * in it, and a passage stands with the fields that it supports. */
      if (!g_str_equal (field->name, "id") && !g_str_equal (field->name, "region") &&
          !g_str_equal (field->name, "language") && !g_str_equal (field->name, "list") &&
          !g_str_equal (field->name, "fields"))
        g_assert_true (says (check, item));
      break;
    case SMT_FIELD_TEXT:
      check_text (check, item);
      break;
    case SMT_FIELD_DATE:
      check_date (check, item);
      break;
    case SMT_FIELD_REF:
      if (is_account (check, field, owner))
        check_text (check, smt_entity_get_name (((const SmtRef *) item)->target));
      else
        check_ref (check, item);
      break;
    case SMT_FIELD_NUMBER:
      {
        g_autofree char *number =
          smt_language_format_number (check->language, smt_field_get_number (field, owner));

        g_assert_true (says (check, number));
        break;
      }
    case SMT_FIELD_ANSWER:
    case SMT_FIELD_WORD:
    case SMT_FIELD_RECORD:
    default:
      break;
    }
}

static void
check_field (const SmtField *field,
             gconstpointer   owner,
             gpointer        user_data)
{
  gboolean is_integer = field->kind == SMT_FIELD_NUMBER ||
                        field->kind == SMT_FIELD_ANSWER || field->kind == SMT_FIELD_WORD;
  GPtrArray *list;

  if (!(field->flags & SMT_FIELD_LIST))
    {
      check_value (user_data, field, owner,
                   is_integer ? NULL : *smt_field_peek (field, (gpointer) owner));
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    check_value (user_data, field, owner, g_ptr_array_index (list, i));
}

static void
check_referrers (SmtDataset  *dataset,
                 const Check *check)
{
  GPtrArray *referrers = smt_dataset_get_referrers (dataset, check->entity);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      SmtEntity *referrer = g_ptr_array_index (referrers, i);

      if (referrer != check->entity &&
          !g_hash_table_contains (check->ids, smt_entity_get_id (referrer)))
        g_error ("the page of %s does not link to %s, which refers to it",
                 smt_entity_get_id (check->entity), smt_entity_get_id (referrer));
    }
}

/* No place in a sentence was left open; a name may look like one. */
static void
assert_filled (const char *words)
{
  GString *rest = g_string_new (words);

  g_string_replace (rest, "Bland {other}", "", 0);
  g_assert_null (strchr (rest->str, '{'));
  g_string_free (rest, TRUE);
}

static void
check_line (SmtLine *line)
{
  const char *label = smt_line_get_label (line);
  g_autofree char *text = smt_line_dup_text (line);

  g_assert_true (*text != '\0' || smt_line_get_quiet (line) != NULL);
  assert_filled (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (smt_line_get_kind (line) == SMT_LINE_FACT ||
      smt_line_get_kind (line) == SMT_LINE_STATEMENT ||
      smt_line_get_kind (line) == SMT_LINE_NOTE)
    {
      g_assert_nonnull (label);
      g_assert_cmpint (*label, !=, '\0');
    }
  if (label != NULL)
    {
      g_assert_null (strchr (label, '_'));
      assert_filled (label);
    }
  if (smt_line_get_detail (line) != NULL)
    assert_filled (smt_line_get_detail (line));
}

static void
check_shape (SmtSheet *sheet)
{
  GListModel *sections = G_LIST_MODEL (sheet);

  g_assert_true (g_list_model_get_item_type (sections) == SMT_TYPE_SECTION);
  g_assert_cmpstr (smt_sheet_get_title (sheet), !=, "");
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (SmtSection) section = g_list_model_get_item (sections, i);
      GListModel *lines = G_LIST_MODEL (section);

      g_assert_true (g_list_model_get_item_type (lines) == SMT_TYPE_LINE);
      g_assert_cmpstr (smt_section_get_title (section), !=, "");
      g_assert_cmpuint (g_list_model_get_n_items (lines), >, 0);
      for (guint j = 0; j < g_list_model_get_n_items (lines); j++)
        {
          g_autoptr (SmtLine) line = g_list_model_get_item (lines, j);

          check_line (line);
        }
      g_assert_null (g_list_model_get_item (lines, g_list_model_get_n_items (lines)));
    }
  g_assert_null (g_list_model_get_item (sections, g_list_model_get_n_items (sections)));
}

static guint
check_entity (SmtDataset  *dataset,
              SmtEntity   *entity,
              SmtLanguage *language)
{
  g_autoptr (SmtSheet) sheet = smt_sheet_new (dataset, entity, NULL, language);
  g_autofree char *words = fixture_dup_sheet_words (sheet);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_autoptr (GHashTable) ids = fixture_get_sheet_ids (sheet);
  Check check = { entity, language, folded, ids, 0 };

  check_shape (sheet);
  smt_entity_visit_deep (entity, check_field, &check);
  check_referrers (dataset, &check);
  return check.n_checked;
}

static guint
check_dataset (SmtDataset *dataset,
               const char *tag)
{
  g_autoptr (SmtLanguage) language = smt_language_new (tag, NULL);
  guint n_checked = 0;

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    {
      GListModel *list = smt_dataset_get_list (dataset, type);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          n_checked += check_entity (dataset, entity, language);
        }
    }

  return n_checked;
}

static void
test_bundled (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  g_assert_cmpuint (check_dataset (dataset, "en"), >, 3000);
}

/* The same holds where nothing is translated and dates are written otherwise. */
static void
test_bundled_chinese (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  g_assert_cmpuint (check_dataset (dataset, "zh-CN"), >, 3000);
}

static void
test_every_field (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_every_field ();

  for (guint type = 0; type < SMT_N_ENTITY_TYPES; type++)
    g_assert_cmpuint (g_list_model_get_n_items (smt_dataset_get_list (dataset, type)), >, 0);
  g_assert_cmpuint (check_dataset (dataset, "en"), >, 100);
  g_assert_cmpuint (check_dataset (dataset, "fr"), >, 100);
}

/* The checker must see what is missing: a page of one entity does not pass
 * for that of another. */
static void
test_checker (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtEntity *sanya = smt_dataset_lookup (dataset, "sanya");
  g_autoptr (SmtSheet) sheet = smt_sheet_new (dataset, sanya, NULL, language);
  g_autofree char *words = fixture_dup_sheet_words (sheet);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  g_autoptr (GHashTable) ids = fixture_get_sheet_ids (sheet);
  Check check = { sanya, language, folded, ids, 0 };

  g_assert_true (says (&check, "Hainan Province"));
  g_assert_false (says (&check, "Jinghong"));
  g_assert_true (g_hash_table_contains (ids, "lmc-leaders-1"));
  g_assert_false (g_hash_table_contains (ids, "lmc-foreign-ministers-1"));
}

/* A sheet keeps nothing of its dataset. */
static void
test_outlives_dataset (void)
{
  SmtDataset *dataset = fixture_read_bundled ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  SmtSheet *sheet = smt_sheet_new (dataset, smt_dataset_lookup (dataset, "lmc"), NULL,
                                   language);
  g_autofree char *before = smt_sheet_to_text (sheet, 80);
  g_autofree char *after = NULL;

  g_assert_finalize_object (dataset);
  after = smt_sheet_to_text (sheet, 80);
  g_assert_cmpstr (before, ==, after);
  g_assert_finalize_object (sheet);
}

static void
check_widths (const char *text,
              guint       columns)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint width = fixture_get_columns (lines[i]);

      g_assert_false (g_str_has_suffix (lines[i], " "));
      /* Only what cannot be parted may stand out. */
      if (width > columns)
        g_assert_true (strstr (lines[i], "://") != NULL);
    }
}

static void
test_text_widths (void)
{
  static const char *const tags[] = { "en", "zh-CN" };
  g_autoptr (SmtDataset) dataset = fixture_read_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autoptr (SmtLanguage) language = smt_language_new (tags[i], NULL);
      static const char *const ids[] = { "lmc", "cica", "VNM", "asean", "wp-2017" };

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          SmtEntity *entity = smt_dataset_lookup (dataset, ids[j]);
          g_autoptr (SmtSheet) sheet = smt_sheet_new (dataset, entity, NULL, language);
          g_autofree char *normal = smt_sheet_to_text (sheet, 80);
          g_autofree char *wide = smt_sheet_to_text (sheet, 132);

          check_widths (normal, 80);
          check_widths (wide, 132);
          g_assert_cmpstr (normal, !=, wide);
        }
    }
}

static void
test_markdown (void)
{
  g_autoptr (SmtDataset) dataset = fixture_read_every_field ();
  g_autoptr (SmtLanguage) language = smt_language_new ("en", NULL);
  g_autoptr (SmtSheet) sheet =
    smt_sheet_new (dataset, smt_dataset_lookup (dataset, "club"), NULL, language);
  g_autofree char *markdown = smt_sheet_to_markdown (sheet);

  g_assert_true (g_str_has_prefix (markdown, "# Club \\*of\\* \\[stars\\]\n"));
  g_assert_nonnull (strstr (markdown, "\n## What it is\n\n- **Kind:** Forum\n"));
  g_assert_nonnull (strstr (markdown, "- **Website:** <https://club.example>\n"));
  g_assert_nonnull (strstr (markdown, "    1. First thing"));
  g_assert_nonnull (strstr (markdown, "    - Any thing"));
  g_assert_nonnull (strstr (markdown, "\n> **Ann · proposal 1 of 2**"));
  g_assert_null (strstr (markdown, "]("));
  g_assert_null (strstr (markdown, "\n\n\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/whole/bundled", test_bundled);
  g_test_add_func ("/sheet/whole/bundled-chinese", test_bundled_chinese);
  g_test_add_func ("/sheet/whole/every-field", test_every_field);
  g_test_add_func ("/sheet/whole/checker", test_checker);
  g_test_add_func ("/sheet/outlives-dataset", test_outlives_dataset);
  g_test_add_func ("/sheet/text/widths", test_text_widths);
  g_test_add_func ("/sheet/markdown", test_markdown);
  return g_test_run ();
}
