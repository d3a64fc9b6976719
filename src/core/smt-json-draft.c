/* smt-json-draft.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-json-draft.h"

/**
 * smt_json_draft_new:
 * @bytes: (transfer none): what @file is to hold
 *
 * Faults in it are at the file's parse name.
 *
 * Returns: (transfer full): the draft
 */
SmtJsonDraft *
smt_json_draft_new (GFile  *file,
                    GBytes *bytes)
{
  SmtJsonDraft *self = g_new0 (SmtJsonDraft, 1);
  g_autofree char *name = g_file_get_parse_name (file);

  g_atomic_ref_count_init (&self->ref_count);
  self->file = g_object_ref (file);
  self->text = smt_json_text_new (name, bytes);
  return self;
}

SmtJsonDraft *
smt_json_draft_ref (SmtJsonDraft *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
smt_json_draft_unref (SmtJsonDraft *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_object_unref (self->file);
  smt_json_text_unref (self->text);
  g_free (self);
}
