/* smt-view-explore.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the view belongs to lists, to comparing, to counting, and to reading in
 * two languages.
 */

#include "smt-view-private.h"

/**
 * smt_view_get_sort:
 *
 * Returns: how a list is ordered
 */
SmtSort
smt_view_get_sort (const SmtView *self)
{
  return self->sort;
}

/**
 * smt_view_get_compared:
 *
 * Returns: (transfer none): ids of what stands side by side
 */
const char *const *
smt_view_get_compared (const SmtView *self)
{
  return (const char *const *) self->compared;
}

/**
 * smt_view_get_only_differences:
 *
 * Returns: whether what is the same of all that is compared is left out
 */
gboolean
smt_view_get_only_differences (const SmtView *self)
{
  return self->only_differences;
}

/**
 * smt_view_get_counting:
 *
 * Returns: who counts as part of a mechanism
 */
SmtCounting
smt_view_get_counting (const SmtView *self)
{
  return self->counting;
}

/**
 * smt_view_get_beside:
 *
 * Returns: (transfer none) (nullable): tag of the language that names and texts
 *   are shown in beside the first
 */
const char *
smt_view_get_beside (const SmtView *self)
{
  return self->beside;
}

/**
 * smt_view_get_unfolded:
 *
 * Returns: (transfer none): ids of what is shown on a page with all that is below it
 */
const char *const *
smt_view_get_unfolded (const SmtView *self)
{
  return (const char *const *) self->unfolded;
}

SmtView *
smt_view_with_sort (SmtView *self,
                    SmtSort  sort)
{
  SmtView *view = smt_view_copy (self);

  view->sort = sort;
  return view;
}

SmtView *
smt_view_with_compared (SmtView           *self,
                        const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->compared, ids);
  return view;
}

SmtView *
smt_view_with_only_differences (SmtView  *self,
                                gboolean  only_differences)
{
  SmtView *view = smt_view_copy (self);

  view->only_differences = only_differences;
  return view;
}

SmtView *
smt_view_with_counting (SmtView     *self,
                        SmtCounting  counting)
{
  SmtView *view = smt_view_copy (self);

  view->counting = counting;
  return view;
}

/**
 * smt_view_with_beside:
 * @tag: (nullable): a BCP 47 tag
 */
SmtView *
smt_view_with_beside (SmtView    *self,
                      const char *tag)
{
  SmtView *view = smt_view_copy (self);

  g_set_str (&view->beside, tag != NULL && *tag != '\0' ? tag : NULL);
  return view;
}

SmtView *
smt_view_with_unfolded (SmtView           *self,
                        const char *const *ids)
{
  SmtView *view = smt_view_copy (self);

  smt_view_set_strv (&view->unfolded, ids);
  return view;
}
