/* smt-ask.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-dataset.h"
#include "smt-language.h"
#include "smt-membership-index.h"
#include "smt-reply.h"
#include "smt-view.h"

G_BEGIN_DECLS

typedef enum
{
  SMT_FORMAT_TEXT,
  SMT_FORMAT_JSON,
  SMT_FORMAT_CSV,
  SMT_FORMAT_MARKDOWN,
  SMT_FORMAT_SVG
} SmtFormat;

/**
 * SmtAsk:
 * @view: what is asked for, as one value
 * @format: how to answer
 * @language: in which language
 * @beside: (nullable): a second language of names
 * @dataset: (nullable): of what; %NULL where none is needed
 * @index: (nullable): who belongs to what, by the source that is asked
 * @according_to: (nullable): that source, if it is a single one
 * @roles: the roles that count
 * @day: as of when
 * @cited: whether the answer says where it is from, what is filtered, and how to
 *   cite it
 * @conditions: (nullable): what is filtered besides, in words
 * @cancellable: (nullable): asks to stop; the answer is not whole then
 *
 * What is asked, by a command line or a window; an answer is a #SmtReply.
 */
typedef struct
{
  SmtView            *view;
  SmtFormat           format;
  SmtLanguage        *language;
  SmtLanguage        *beside;
  SmtDataset         *dataset;
  SmtMembershipIndex *index;
  SmtEntity          *according_to;
  SmtRoleMask         roles;
  SmtDay              day;
  gboolean            cited;
  GStrv               conditions;
  GCancellable       *cancellable;
} SmtAsk;

void        smt_ask_begin_reply    (SmtAsk        *self,
                                    SmtReply      *reply,
                                    const char    *title);
void        smt_ask_add_columns    (SmtAsk        *self,
                                    SmtTable      *table,
                                    const char    *title,
                                    ...) G_GNUC_NULL_TERMINATED;
void        smt_ask_add_count      (SmtAsk        *self,
                                    SmtReply      *reply,
                                    const char    *singular,
                                    const char    *plural,
                                    guint          n);
void        smt_ask_add_not_stated (SmtAsk        *self,
                                    SmtReply      *reply,
                                    GPtrArray     *entities);
const char *smt_ask_get_nick       (GType          type,
                                    int            value);
gboolean    smt_ask_is_stopped     (const SmtAsk  *self);
const char *smt_ask_translate      (SmtAsk        *self,
                                    const char    *msgid);
char       *smt_ask_dup_label      (SmtAsk        *self,
                                    SmtEntity     *entity);
char       *smt_ask_dup_names      (SmtAsk        *self,
                                    GPtrArray     *entities);
char       *smt_ask_dup_date       (SmtAsk        *self,
                                    const SmtEdtf *date);
char       *smt_ask_dup_doubt      (SmtAsk        *self,
                                    gboolean       possibly);
char       *smt_ask_dup_bound      (SmtAsk        *self,
                                    const SmtEdtf *date);
void        smt_ask_sort_by_name   (SmtAsk        *self,
                                    GPtrArray     *entities);

G_END_DECLS
