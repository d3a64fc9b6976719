/* smt-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "smt-edtf.h"

G_BEGIN_DECLS

/* What the window shows: a list of one kind of entity, or a picture. */
typedef enum
{
  SMT_PAGE_SEARCH,
  SMT_PAGE_MECHANISMS,
  SMT_PAGE_PARTIES,
  SMT_PAGE_MEETINGS,
  SMT_PAGE_EVENTS,
  SMT_PAGE_DOCUMENTS,
  SMT_PAGE_STATEMENTS,
  SMT_PAGE_MILESTONES,
  SMT_PAGE_BODIES,
  SMT_PAGE_TOPICS,
  SMT_PAGE_PLACES,
  SMT_PAGE_PEOPLE,
  SMT_PAGE_SOURCES,
  SMT_PAGE_MATRIX,
  SMT_PAGE_QUESTIONS,
  SMT_PAGE_TIMELINE,
  SMT_PAGE_COMPARE
} SmtPage;

/* How parties, or mechanisms, are ordered. What an order finds equal, or does
 * not know, stands by name. */
typedef enum
{
  SMT_ORDER_FILE,      /* by their own numbers, then as in the dataset */
  SMT_ORDER_NAME,      /* by the language's collation */
  SMT_ORDER_COUNT,     /* most memberships, or most members, first */
  SMT_ORDER_JOINED,    /* who joined, or was joined, first */
  SMT_ORDER_REGION,    /* parties by region */
  SMT_ORDER_KIND,      /* by kind */
  SMT_ORDER_HAND,      /* as the view lists them, others after */
  SMT_ORDER_SIMILARITY /* who is in the same mechanisms stands together */
} SmtOrder;

/* What the matrix is of. */
typedef enum
{
  SMT_READING_MEMBERSHIPS, /* who is in what */
  SMT_READING_PARTIES,     /* what two parties are both in */
  SMT_READING_MECHANISMS   /* who is in both of two mechanisms */
} SmtReading;

/* How a picture is read. */
typedef enum
{
  SMT_DISPLAY_PICTURE,
  SMT_DISPLAY_TABLE, /* the same as rows of a table */
  SMT_DISPLAY_WORDS  /* what there is to see in it */
} SmtDisplay;

/* By which column the rows of a matrix's table stand. A column that the table
 * has not, as it is about something else, leaves them as in the matrix. */
typedef enum
{
  SMT_TABLE_ORDER_MATRIX,    /* as in the matrix */
  SMT_TABLE_ORDER_PARTY,
  SMT_TABLE_ORDER_MECHANISM,
  SMT_TABLE_ORDER_ROLE,
  SMT_TABLE_ORDER_SINCE,
  SMT_TABLE_ORDER_UNTIL,
  SMT_TABLE_ORDER_SUPPORT,
  SMT_TABLE_ORDER_WHEN,      /* of changes: their date */
  SMT_TABLE_ORDER_BEFORE,    /* the role before it */
  SMT_TABLE_ORDER_AFTER,
  SMT_TABLE_ORDER_ONE,       /* of pairs: the one, and the other */
  SMT_TABLE_ORDER_OTHER,
  SMT_TABLE_ORDER_SHARED,    /* how much they share */
  SMT_TABLE_ORDER_POSSIBLY,  /* how much more they possibly do */
  SMT_TABLE_ORDER_LIKENESS
} SmtTableOrder;

/* What the lanes of the timeline are. */
typedef enum
{
  SMT_LANES_MECHANISMS,
  SMT_LANES_TOPICS
} SmtLanes;

/* How a list is ordered, and under which headings it stands. */
typedef enum
{
  SMT_SORT_PLAIN,    /* as its kind is best read: by number, latest first, by name */
  SMT_SORT_NAME,     /* by name, under letters */
  SMT_SORT_LATEST,   /* latest first, under decades */
  SMT_SORT_EARLIEST, /* earliest first, under decades */
  SMT_SORT_KIND,     /* by kind */
  SMT_SORT_COUNT     /* what most has to do with first */
} SmtSort;

/* Who counts as part of a mechanism, where nobody asks for roles. */
typedef enum
{
  SMT_COUNTING_CURRENT, /* everyone who has a role there at the date */
  SMT_COUNTING_MEMBERS  /* full and associate members only */
} SmtCounting;

#define SMT_TYPE_VIEW (smt_view_get_type ())

/**
 * SmtView:
 *
 * One view of a dataset: which page, which entity, as of when, of what, in
 * which order. An immutable, reference-counted value.
 */
typedef struct _SmtView SmtView;

GType              smt_view_get_type         (void) G_GNUC_CONST;
SmtView           *smt_view_new              (void);
SmtView           *smt_view_ref              (SmtView            *self);
void               smt_view_unref            (SmtView            *self);
gboolean           smt_view_equal            (const SmtView      *a,
                                              const SmtView      *b);

SmtPage            smt_view_get_page         (const SmtView      *self);
const char        *smt_view_get_entity       (const SmtView      *self);
const SmtEdtf     *smt_view_get_at           (const SmtView      *self);
const char *const *smt_view_get_mechanisms   (const SmtView      *self);
const char *const *smt_view_get_parties      (const SmtView      *self);
const char *const *smt_view_get_roles        (const SmtView      *self);
const char        *smt_view_get_according_to (const SmtView      *self);
const char        *smt_view_get_text         (const SmtView      *self);
SmtOrder           smt_view_get_order        (const SmtView      *self);
gboolean           smt_view_get_transposed   (const SmtView      *self);
gboolean           smt_view_get_organisations (const SmtView     *self);

SmtOrder           smt_view_get_mechanism_order    (const SmtView *self);
const char *const *smt_view_get_party_sequence     (const SmtView *self);
const char *const *smt_view_get_mechanism_sequence (const SmtView *self);
gboolean           smt_view_get_by_region          (const SmtView *self);
gboolean           smt_view_get_by_kind            (const SmtView *self);
const char *const *smt_view_get_collapsed          (const SmtView *self);
const char *const *smt_view_get_regions            (const SmtView *self);
const char *const *smt_view_get_signs              (const SmtView *self);
guint              smt_view_get_at_least           (const SmtView *self);
const char *const *smt_view_get_all_of             (const SmtView *self);
const char *const *smt_view_get_any_of             (const SmtView *self);
const char *const *smt_view_get_none_of            (const SmtView *self);
SmtReading         smt_view_get_reading            (const SmtView *self);
SmtDisplay         smt_view_get_display            (const SmtView *self);
SmtTableOrder      smt_view_get_table_order        (const SmtView *self);
gboolean           smt_view_get_table_descending   (const SmtView *self);
const SmtEdtf     *smt_view_get_before             (const SmtView *self);
const char *const *smt_view_get_selected_parties    (const SmtView *self);
const char *const *smt_view_get_selected_mechanisms (const SmtView *self);

const char *const *smt_view_get_facets             (const SmtView *self);

SmtLanes           smt_view_get_lanes              (const SmtView *self);
const SmtEdtf     *smt_view_get_from               (const SmtView *self);
const SmtEdtf     *smt_view_get_to                 (const SmtView *self);
SmtSort            smt_view_get_sort               (const SmtView *self);
const char *const *smt_view_get_compared           (const SmtView *self);
gboolean           smt_view_get_only_differences   (const SmtView *self);
SmtCounting        smt_view_get_counting           (const SmtView *self);
const char        *smt_view_get_beside             (const SmtView *self);
const char *const *smt_view_get_unfolded           (const SmtView *self);

SmtView           *smt_view_with_page          (SmtView            *self,
                                                SmtPage             page);
SmtView           *smt_view_with_entity        (SmtView            *self,
                                                const char         *id);
SmtView           *smt_view_with_at            (SmtView            *self,
                                                const SmtEdtf      *at);
SmtView           *smt_view_with_mechanisms    (SmtView            *self,
                                                const char *const  *ids);
SmtView           *smt_view_with_parties       (SmtView            *self,
                                                const char *const  *ids);
SmtView           *smt_view_with_roles         (SmtView            *self,
                                                const char *const  *roles);
SmtView           *smt_view_with_according_to  (SmtView            *self,
                                                const char         *source);
SmtView           *smt_view_with_text          (SmtView            *self,
                                                const char         *text);
SmtView           *smt_view_with_order         (SmtView            *self,
                                                SmtOrder            order);
SmtView           *smt_view_with_transposed    (SmtView            *self,
                                                gboolean            transposed);
SmtView           *smt_view_with_organisations (SmtView            *self,
                                                gboolean            organisations);

SmtView           *smt_view_with_mechanism_order    (SmtView           *self,
                                                     SmtOrder           order);
SmtView           *smt_view_with_party_sequence     (SmtView           *self,
                                                     const char *const *ids);
SmtView           *smt_view_with_mechanism_sequence (SmtView           *self,
                                                     const char *const *ids);
SmtView           *smt_view_with_by_region          (SmtView           *self,
                                                     gboolean           by_region);
SmtView           *smt_view_with_by_kind            (SmtView           *self,
                                                     gboolean           by_kind);
SmtView           *smt_view_with_collapsed          (SmtView           *self,
                                                     const char *const *ids);
SmtView           *smt_view_with_regions            (SmtView           *self,
                                                     const char *const *codes);
SmtView           *smt_view_with_signs             (SmtView           *self,
                                                     const char *const *signs);
SmtView           *smt_view_with_at_least           (SmtView           *self,
                                                     guint              at_least);
SmtView           *smt_view_with_sets               (SmtView           *self,
                                                     const char *const *all_of,
                                                     const char *const *none_of);
SmtView           *smt_view_dup_plain               (SmtView           *self);
SmtView           *smt_view_with_reading            (SmtView           *self,
                                                     SmtReading         reading);
SmtView           *smt_view_with_any_of             (SmtView           *self,
                                                     const char *const *any_of);
SmtView           *smt_view_with_display            (SmtView           *self,
                                                     SmtDisplay         display);
SmtView           *smt_view_with_table_order        (SmtView           *self,
                                                     SmtTableOrder      order,
                                                     gboolean           descending);
SmtView           *smt_view_with_before             (SmtView           *self,
                                                     const SmtEdtf     *before);
SmtView           *smt_view_with_selection          (SmtView           *self,
                                                     const char *const *parties,
                                                     const char *const *mechanisms);

SmtView           *smt_view_with_facets             (SmtView           *self,
                                                     const char *const *facets);

SmtView           *smt_view_with_lanes              (SmtView           *self,
                                                     SmtLanes           lanes);
SmtView           *smt_view_with_window             (SmtView           *self,
                                                     const SmtEdtf     *from,
                                                     const SmtEdtf     *to);
SmtView           *smt_view_with_sort               (SmtView           *self,
                                                     SmtSort            sort);
SmtView           *smt_view_with_compared           (SmtView           *self,
                                                     const char *const *ids);
SmtView           *smt_view_with_only_differences   (SmtView           *self,
                                                     gboolean           only_differences);

SmtView           *smt_view_with_counting           (SmtView           *self,
                                                     SmtCounting        counting);
SmtView           *smt_view_with_beside            (SmtView            *self,
                                                    const char         *tag);
SmtView           *smt_view_with_unfolded           (SmtView            *self,
                                                     const char *const  *ids);

SmtView           *smt_view_new_from_json    (const char         *text,
                                              GError            **error);
char              *smt_view_to_json          (const SmtView      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtView, smt_view_unref)

G_END_DECLS
