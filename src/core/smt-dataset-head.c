/* smt-dataset-head.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-dataset-head.h"

#include <string.h>

#include "smt-entity-reader.h"
#include "smt-fault-words.h"
#include "smt-i18n.h"

/* What a document says of itself: a table of its members, and a function for
 * each that reads it into the builder. */

enum
{
  HEAD_FORMAT,
  HEAD_VERSION,
  HEAD_ID,
  HEAD_TITLE,
  HEAD_EDITION,
  HEAD_AS_OF,
  HEAD_LICENCE,
  HEAD_SOURCE,
  HEAD_PARTS,
  N_HEAD_MEMBERS
};

static void
report (SmtDatasetHead     *self,
        SmtFaultCode        code,
        const SmtJsonPiece *piece,
        yyjson_val         *node,
        const char         *expected)
{
  smt_json_piece_report (piece, self->text, code, node, expected, self->faults);
}

static void
read_string (SmtDatasetHead     *self,
             const SmtJsonPiece *piece,
             yyjson_val         *node,
             void              (*set) (SmtDatasetBuilder *builder,
                                       const char        *string))
{
  const char *string = yyjson_get_str (node);

  if (string != NULL && *string != '\0')
    set (self->builder, string);
  else
    report (self, SMT_FAULT_WRONG_TYPE, piece, node, _("a string"));
}

static void
read_as_of (SmtDatasetHead     *self,
            const SmtJsonPiece *piece,
            yyjson_val         *node)
{
  const char *string = yyjson_get_str (node);
  g_autoptr (SmtEdtf) date = NULL;
  g_autofree char *expected = NULL;

  if (string != NULL)
    {
      date = smt_edtf_parse (string, NULL);
      expected = smt_edtf_dup_expected (string);
    }

  if (string == NULL)
    report (self, SMT_FAULT_WRONG_TYPE, piece, node, _("a date"));
  else if (date == NULL)
    report (self, SMT_FAULT_BAD_DATE, piece, node, expected);
  else if (smt_edtf_get_latest (date) == SMT_DAY_MAX)
    report (self, SMT_FAULT_BAD_DATE, piece, node, _("a date with a last day"));
  else
    smt_dataset_builder_set_as_of (self->builder, date);
}

static void
read_format (SmtDatasetHead     *self,
             const SmtJsonPiece *piece,
             yyjson_val         *node)
{
  if (g_strcmp0 (yyjson_get_str (node), "summitry-dataset") != 0)
    report (self, SMT_FAULT_NOT_A_DATASET, piece, node,
            "\"summitry-dataset\"");
}

static void
read_version (SmtDatasetHead     *self,
              const SmtJsonPiece *piece,
              yyjson_val         *node)
{
  if (!yyjson_is_int (node) || yyjson_get_uint (node) != 1)
    report (self, SMT_FAULT_VERSION, piece, node,
            _("1, the version that this program reads"));
}

static void
read_title (SmtDatasetHead     *self,
            const SmtJsonPiece *piece,
            yyjson_val         *node)
{
  g_autoptr (SmtText) title =
    smt_entity_reader_read_text (node, self->text, piece->start, "/title",
                                 "dataset/title", self->faults);

  if (title != NULL)
    smt_dataset_builder_set_title (self->builder, title);
}

/* A part lies beside the document: no way out of the folder, no surprise. */
static void
read_part_name (SmtDatasetHead     *self,
                const SmtJsonPiece *piece,
                yyjson_val         *node)
{
  const char *name = yyjson_get_str (node);

  if (name == NULL || *name == '\0' || g_str_equal (name, "dataset.json") ||
      strchr (name, '\\') != NULL || strchr (name, '/') != NULL ||
      g_str_equal (name, ".") || g_str_equal (name, ".."))
    report (self, SMT_FAULT_BAD_PART, piece, node,
            _("the name of another file in the same folder"));
  else if (g_ptr_array_find_with_equal_func (self->parts, name, g_str_equal, NULL))
    report (self, SMT_FAULT_BAD_PART, piece, node, _("each part once"));
  else
    g_ptr_array_add (self->parts, g_strdup (name));
}

static void
read_id (SmtDatasetHead     *self,
         const SmtJsonPiece *piece,
         yyjson_val         *node)
{
  read_string (self, piece, node, smt_dataset_builder_set_id);
}

static void
read_edition (SmtDatasetHead     *self,
              const SmtJsonPiece *piece,
              yyjson_val         *node)
{
  read_string (self, piece, node, smt_dataset_builder_set_edition);
}

static void
read_licence (SmtDatasetHead     *self,
              const SmtJsonPiece *piece,
              yyjson_val         *node)
{
  read_string (self, piece, node, smt_dataset_builder_set_licence);
}

static void
read_source (SmtDatasetHead     *self,
             const SmtJsonPiece *piece,
             yyjson_val         *node)
{
  read_string (self, piece, node, smt_dataset_builder_set_source);
  smt_dataset_builder_set_source_origin (self->builder, self->text, piece->start);
}

static const struct
{
  const char *name;
  void      (*read) (SmtDatasetHead     *self,
                     const SmtJsonPiece *piece,
                     yyjson_val         *node);
} head_members[N_HEAD_MEMBERS] = {
  [HEAD_FORMAT] = { "format", read_format },
  [HEAD_VERSION] = { "version", read_version },
  [HEAD_ID] = { "id", read_id },
  [HEAD_TITLE] = { "title", read_title },
  [HEAD_EDITION] = { "edition", read_edition },
  [HEAD_AS_OF] = { "as_of", read_as_of },
  [HEAD_LICENCE] = { "licence", read_licence },
  [HEAD_SOURCE] = { "source", read_source },
  [HEAD_PARTS] = { "parts", read_part_name },
};

/**
 * smt_dataset_head_find:
 * @name: name of a member
 * @number: (out): its number
 *
 * Returns: whether the head has a member of that name
 */
gboolean
smt_dataset_head_find (const char *name,
                       guint      *number)
{
  for (guint i = 0; i < N_HEAD_MEMBERS; i++)
    if (g_str_equal (head_members[i].name, name))
      {
        *number = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * smt_dataset_head_is_list:
 * @number: a member
 *
 * Returns: whether its value is a list, which is read piece by piece
 */
gboolean
smt_dataset_head_is_list (guint number)
{
  return number == HEAD_PARTS;
}

/**
 * smt_dataset_head_read:
 * @number: a member
 * @piece: its value, or an element of it where that is a list
 * @node: the same, parsed
 */
void
smt_dataset_head_read (SmtDatasetHead     *self,
                       guint               number,
                       const SmtJsonPiece *piece,
                       yyjson_val         *node)
{
  head_members[number].read (self, piece, node);
}

static void
require (SmtDatasetHead *self,
         guint           member,
         SmtFaultCode    code,
         const char     *expected)
{
  if (!(self->present & (1u << member)))
    smt_fault_list_add (self->faults, code, self->text, 0, "",
                        _("nothing"), expected, NULL);
}

/**
 * smt_dataset_head_check:
 *
 * Reports what is missing, when all has been read.
 */
void
smt_dataset_head_check (SmtDatasetHead *self)
{
  g_autofree char *id = smt_fault_words_field ("id");

  /* What is to be written as it is here has no translation. */
  require (self, HEAD_FORMAT, SMT_FAULT_NOT_A_DATASET, "\"format\": \"summitry-dataset\"");
  require (self, HEAD_VERSION, SMT_FAULT_VERSION, "\"version\": 1");
  require (self, HEAD_ID, SMT_FAULT_MISSING_FIELD, id);
  require (self, HEAD_AS_OF, SMT_FAULT_MISSING_FIELD,
           /* TRANSLATORS: expected in a file. “as_of” is a word of it */
           _("a field “as_of”: the day up to which the data speak"));
}
