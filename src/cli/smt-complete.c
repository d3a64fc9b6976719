/* smt-complete.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a shell can offer in the place of a word that is not finished. The
 * shells' own scripts only pass the words on, so that what they offer is what
 * there is: commands and options from their tables, ids from the dataset.
 *
 * Where anything is wrong with the words, or the dataset, nothing is offered.
 */

#include "smt-complete.h"

#include <string.h>

#include "smt-cli-dataset.h"
#include "smt-cli-option.h"
#include "smt-cli.h"
#include "smt-core-enums.h"
#include "smt-help.h"
#include "smt-timeline-scene.h"

typedef struct
{
  const char         *partial;    /* the word that is not finished */
  const SmtCommand   *command;    /* or NULL */
  const SmtCliOption *option;     /* whose value the word is, or NULL */
  GPtrArray          *arguments;  /* of the command, before the word */
  GPtrArray          *files;      /* datasets that are named */
  gboolean            only_words; /* after "--" */
  char               *before;     /* part of the word that stays as it is */
  SmtDataset         *dataset;    /* when it was needed */
  GString            *out;
} Completion;

static void
offer (Completion *self,
       const char *word)
{
  gsize length = strlen (self->before);

  if (g_str_has_prefix (word, self->partial + length))
    g_string_append_printf (self->out, "%s%s\n", self->before, word);
}

static gboolean
ensure_dataset (Completion *self)
{
  if (self->dataset == NULL)
    self->dataset = smt_cli_read_dataset ((const char *const *) self->files->pdata, NULL);

  return self->dataset != NULL;
}

static void
offer_ids (Completion     *self,
           SmtEntityTypes  types)
{
  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES && ensure_dataset (self); type++)
    {
      GListModel *list = smt_dataset_get_list (self->dataset, type);
      gboolean wanted = (types & SMT_ONE_TYPE (type)) != 0;

      for (guint i = 0; wanted && i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (SmtEntity) entity = g_list_model_get_item (list, i);

          offer (self, smt_entity_get_id (entity));
        }
    }
}

/* Mechanisms, and parties that have members themselves. */
static void
offer_mechanisms (Completion *self)
{
  GListModel *parties;

  if (!ensure_dataset (self))
    return;

  offer_ids (self, SMT_ONE_TYPE (SMT_ENTITY_MECHANISM));
  parties = smt_dataset_get_list (self->dataset, SMT_ENTITY_PARTY);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (parties, i);

      if (smt_entity_get_facts (party) != NULL)
        offer (self, smt_entity_get_id (party));
    }
}

static void
offer_nicks (Completion *self,
             GType       type)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  for (guint i = 0; i < words->n_values; i++)
    offer (self, words->values[i].value_nick);
}

static void
offer_collections (Completion *self)
{
  for (SmtEntityType type = 0; type < SMT_N_ENTITY_TYPES; type++)
    offer (self, smt_entity_type_get_collection (type));
}

static const SmtField *
find_kind (const SmtField *fields,
           guint           n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].flags & SMT_FIELD_INLINE)
      return find_kind (fields[i].record->fields, fields[i].record->n_fields);
    else if (g_str_equal (fields[i].name, "kind"))
      return &fields[i];

  return NULL;
}

/* Of a search and of a timeline, the kinds of what there is; of a listing,
 * those of what it lists. */
static void
offer_kinds (Completion *self)
{
  SmtEntityType type;
  g_autoptr (GTypeClass) klass = NULL;
  const SmtField *field;

  if (self->command == &smt_command_search)
    {
      offer_collections (self);
      return;
    }
  for (SmtMarkKind kind = 0; self->command == &smt_command_timeline && kind < SMT_N_MARK_KINDS;
       kind++)
    offer (self, smt_mark_kind_get_type_name (kind));
  if (self->arguments->len == 0 ||
      !smt_entity_type_from_collection (g_ptr_array_index (self->arguments, 0), &type))
    return;

  klass = g_type_class_ref (smt_entity_type_get_gtype (type));
  field = find_kind (((SmtEntityClass *) klass)->fields, ((SmtEntityClass *) klass)->n_fields);
  if (field != NULL)
    offer_nicks (self, field->get_word_type ());
}

static void
offer_languages (Completion *self)
{
  g_auto (GStrv) tags = smt_language_list_installed ();

  offer (self, "en");
  for (guint i = 0; tags[i] != NULL; i++)
    offer (self, tags[i]);
}

static void
offer_choices (Completion *self)
{
  g_auto (GStrv) choices = g_strsplit (self->option->choices, " ", -1);

  for (guint i = 0; choices[i] != NULL; i++)
    if (!g_str_equal (choices[i], "svg") ||
        self->command == NULL || self->command->has_picture)
      offer (self, choices[i]);
}

static void
offer_files (Completion *self)
{
  g_string_assign (self->out, SMT_COMPLETE_FILES "\n");
}

/* Of several values with commas between them the last is not finished. */
static void
keep_finished_values (Completion *self)
{
  const char *comma = strrchr (self->partial, ',');
  gsize length = strlen (self->before);

  if (self->option->form != SMT_FORM_WORDS || comma == NULL ||
      comma < self->partial + length)
    return;

  g_free (self->before);
  self->before = g_strndup (self->partial, comma + 1 - self->partial);
}

static void
offer_roles (Completion *self)
{
  offer_nicks (self, SMT_TYPE_ROLE_KIND);
  offer_ids (self, SMT_ONE_TYPE (SMT_ENTITY_ROLE));
}

/* Those of the parties there are. */
static void
offer_regions (Completion *self)
{
  g_autoptr (GHashTable) offered = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *parties;

  if (!ensure_dataset (self))
    return;

  parties = smt_dataset_get_list (self->dataset, SMT_ENTITY_PARTY);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtEntity) party = g_list_model_get_item (parties, i);
      gconstpointer owner;
      const SmtField *field = smt_entity_find_field (party, "region", &owner);
      const char *region = smt_field_get_string (field, owner);

      if (region != NULL && g_hash_table_add (offered, (char *) region))
        offer (self, region);
    }
}

static void
offer_groups (Completion *self)
{
  offer_regions (self);
  offer_nicks (self, SMT_TYPE_MECHANISM_KIND);
}

static void
offer_values (Completion *self)
{
  static const struct
  {
    const char     *option;
    SmtEntityTypes  types;
    void          (*offer) (Completion *self);
  } values[] = {
    { "according-to", SMT_ONE_TYPE (SMT_ENTITY_SOURCE), NULL },
    { "all-of", 0, offer_mechanisms },
    { "any-of", 0, offer_mechanisms },
    { "collapse", 0, offer_groups },
    { "dataset", 0, offer_files },
    { "output", 0, offer_files },
    { "kind", 0, offer_kinds },
    { "lang", 0, offer_languages },
    { "mechanism", 0, offer_mechanisms },
    { "none-of", 0, offer_mechanisms },
    { "party", SMT_ONE_TYPE (SMT_ENTITY_PARTY), NULL },
    { "person", SMT_ONE_TYPE (SMT_ENTITY_PERSON), NULL },
    { "place", SMT_ONE_TYPE (SMT_ENTITY_PLACE), NULL },
    { "region", 0, offer_regions },
    { "role", 0, offer_roles },
    { "sequence", SMT_ONE_TYPE (SMT_ENTITY_PARTY) | SMT_ONE_TYPE (SMT_ENTITY_MECHANISM), NULL },
    { "topic", SMT_ONE_TYPE (SMT_ENTITY_TOPIC), NULL },
  };

  keep_finished_values (self);
  if (self->option->form == SMT_FORM_CHOICE)
    offer_choices (self);
  if (g_str_equal (self->option->name, "certainty"))
    offer_nicks (self, SMT_TYPE_CERTAINTY);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i].option, self->option->name))
      {
        if (values[i].offer != NULL)
          values[i].offer (self);
        else
          offer_ids (self, values[i].types);
      }
}

static void
offer_option (Completion         *self,
              const SmtCliOption *option)
{
  g_autofree char *word = g_strconcat ("--", option->name, NULL);

  offer (self, word);
}

static void
offer_options (Completion *self)
{
  for (guint i = 0; self->command != NULL && self->command->options[i] != NULL; i++)
    offer_option (self, smt_cli_option_find (self->command->options[i]));
  for (guint i = 0; i < smt_cli_n_global_options; i++)
    offer_option (self, &smt_cli_global_options[i]);
}

static void
offer_topics (Completion *self)
{
  g_autoptr (SmtHelp) help = smt_help_new_bundled ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (help)); i++)
    {
      g_autoptr (SmtHelpTopic) topic = g_list_model_get_item (G_LIST_MODEL (help), i);

      offer (self, smt_help_topic_get_id (topic));
    }
}

static void
offer_arguments (Completion *self)
{
  if (self->command->takes_files)
    offer_files (self);
  else if ((int) self->arguments->len >= self->command->max_arguments)
    return;
  else if (self->command == &smt_command_list)
    offer_collections (self);
  else if (self->command == &smt_command_show)
    offer_ids (self, SMT_ANY_TYPE);
  else if (self->command == &smt_command_members)
    offer_mechanisms (self);
  else if (self->command == &smt_command_memberships)
    offer_ids (self, SMT_ONE_TYPE (SMT_ENTITY_PARTY));
  else if (self->command == &smt_command_compare)
    offer_ids (self, SMT_ONE_TYPE (SMT_ENTITY_MECHANISM) | SMT_ONE_TYPE (SMT_ENTITY_PARTY));
  else if (self->command == &smt_command_help)
    offer_topics (self);
}

static void
offer_commands (Completion *self)
{
  for (guint i = 0; smt_commands[i] != NULL; i++)
    offer (self, smt_commands[i]->name);
}

static void
read_command (Completion *self,
              const char *word)
{
  for (guint i = 0; smt_commands[i] != NULL; i++)
    if (g_str_equal (smt_commands[i]->name, word))
      self->command = smt_commands[i];
}

/* An option and its value may be one word, two, or, as bash has them, three
 * with a "=" between them. */
static void
read_option (Completion  *self,
             const char  *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);

  self->option = smt_cli_option_lookup (parts[0]);
  if (self->option == NULL || self->option->form == SMT_FORM_FLAG || parts[1] != NULL)
    {
      if (self->option != NULL && self->option->form == SMT_FORM_PATH && parts[1] != NULL)
        g_ptr_array_add (self->files, g_strdup (parts[1]));
      self->option = NULL;
    }
}

static void
read_word (Completion *self,
           const char *word)
{
  if (self->option != NULL && g_str_equal (word, "="))
    return;

  if (self->option != NULL)
    {
      if (self->option->form == SMT_FORM_PATH)
        g_ptr_array_add (self->files, g_strdup (word));
      self->option = NULL;
    }
  else if (!self->only_words && g_str_equal (word, "--"))
    self->only_words = TRUE;
  else if (!self->only_words && word[0] == '-' && word[1] != '\0')
    read_option (self, word);
  else if (self->command == NULL)
    read_command (self, word);
  else
    g_ptr_array_add (self->arguments, g_strdup (word));
}

static void
offer_last (Completion *self)
{
  const char *equals = strchr (self->partial, '=');

  if (self->option != NULL && g_str_equal (self->partial, "="))
    self->partial = "";
  if (self->option == NULL && !self->only_words && *self->partial == '-' && equals != NULL)
    {
      g_autofree char *name = g_strndup (self->partial, equals - self->partial);

      self->option = smt_cli_option_lookup (name);
      if (self->option == NULL)
        return;
      g_free (self->before);
      self->before = g_strndup (self->partial, equals + 1 - self->partial);
    }

  if (self->option != NULL)
    offer_values (self);
  else if (!self->only_words && *self->partial == '-')
    offer_options (self);
  else if (self->command == NULL)
    offer_commands (self);
  else
    offer_arguments (self);
}

/**
 * smt_complete:
 * @words: (array zero-terminated=1): the words of a command line after the
 *   name of the program, the last of which is not finished
 *
 * Returns: (transfer full): what it could be, each on a line of its own;
 *   or %SMT_COMPLETE_FILES
 */
char *
smt_complete (char **words)
{
  guint n = g_strv_length (words);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  Completion self = {
    .partial = n > 0 ? words[n - 1] : "",
    .arguments = arguments,
    .files = files,
    .before = g_strdup (""),
    .out = g_string_new (NULL),
  };

  for (guint i = 0; i + 1 < n; i++)
    read_word (&self, words[i]);
  offer_last (&self);

  g_free (self.before);
  g_clear_object (&self.dataset);
  return g_string_free_and_steal (self.out);
}
