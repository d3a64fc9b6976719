/* smt-exhibit.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-ask.h"

G_BEGIN_DECLS

/* What there is to show of a view. */
typedef enum
{
  SMT_EXHIBIT_MATRIX,
  SMT_EXHIBIT_TIMELINE,
  SMT_EXHIBIT_COMPARISON,
  SMT_EXHIBIT_LIST,
  SMT_EXHIBIT_HITS,
  SMT_EXHIBIT_MEMBERS,
  SMT_EXHIBIT_PERIODS
} SmtExhibitKind;

/**
 * SmtExhibit:
 *
 * A picture or a table as a window shows it, kept for writing. Immutable, and
 * free of the thread that it was made in: whoever writes it has a language and
 * scenes of their own. Reference-counted.
 */
typedef struct _SmtExhibit SmtExhibit;

SmtExhibit     *smt_exhibit_new          (SmtExhibitKind      kind,
                                          SmtDataset         *dataset,
                                          SmtMembershipIndex *index,
                                          SmtView            *view,
                                          SmtLanguage        *language);
SmtExhibit     *smt_exhibit_ref          (SmtExhibit         *self);
void            smt_exhibit_unref        (SmtExhibit         *self);
void            smt_exhibit_set_entities (SmtExhibit         *self,
                                          SmtEntityType       type,
                                          GPtrArray          *entities);
void            smt_exhibit_set_hits     (SmtExhibit         *self,
                                          GPtrArray          *hits);
SmtExhibitKind  smt_exhibit_get_kind     (const SmtExhibit   *self);
gboolean        smt_exhibit_is_picture   (const SmtExhibit   *self);
char           *smt_exhibit_dup_title    (const SmtExhibit   *self);
void            smt_exhibit_write        (const SmtExhibit   *self,
                                          SmtFormat           format,
                                          gboolean            describe,
                                          SmtSink            *sink);
SmtDrawing     *smt_exhibit_draw         (const SmtExhibit   *self,
                                          gboolean            describe,
                                          GCancellable       *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtExhibit, smt_exhibit_unref)

G_END_DECLS
