/* smt-json-draft.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-json-text.h"

G_BEGIN_DECLS

/**
 * SmtJsonDraft:
 * @file: a file that is there or will be
 * @text: what it is to hold
 *
 * What a file is to hold, before it does: read in its place, so that it can be judged.
 */
typedef struct
{
  gatomicrefcount  ref_count;
  GFile           *file;
  SmtJsonText     *text;
} SmtJsonDraft;

SmtJsonDraft *smt_json_draft_new   (GFile        *file,
                                    GBytes       *bytes);
SmtJsonDraft *smt_json_draft_ref   (SmtJsonDraft *self);
void          smt_json_draft_unref (SmtJsonDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtJsonDraft, smt_json_draft_unref)

G_END_DECLS
