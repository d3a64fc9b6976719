/* smt-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-history-private.h"

#include <glib/gi18n.h>

/* There are two ways back. Every change can be undone, in the order in which
 * changes were made. Back and Forward walk only from page to page, as a
 * browser does, and take with them how each page looked; they are changes
 * too, so that undoing one brings back where Back and Forward led before it.
 *
 * The pages before and after are therefore lists that never change: a step
 * keeps those of its time for the price of a reference. Every operation takes
 * constant time and memory, a walk over several pages so much for each. */

static Trail *
trail_ref (Trail *trail)
{
  if (trail != NULL)
    trail->ref_count++;
  return trail;
}

/* Not recursive, as a long day makes a long trail. */
void
smt_history_trail_unref (Trail *trail)
{
  while (trail != NULL && --trail->ref_count == 0)
    {
      Trail *next = trail->next;

      smt_view_unref (trail->view);
      g_free (trail);
      trail = next;
    }
}

/*< private >
 * smt_history_extend:
 * @trail: (transfer none) (nullable): pages
 * @view: (transfer none): one that is nearer
 *
 * Returns: (transfer full): a trail that begins with @view
 */
Trail *
smt_history_extend (Trail   *trail,
                    SmtView *view)
{
  Trail *longer = g_new0 (Trail, 1);

  longer->ref_count = 1;
  longer->view = smt_view_ref (view);
  longer->next = trail_ref (trail);
  return longer;
}

static void
clear_state (State *state)
{
  g_clear_pointer (&state->view, smt_view_unref);
  g_clear_pointer (&state->back, smt_history_trail_unref);
  g_clear_pointer (&state->forward, smt_history_trail_unref);
}

static void
free_step (gpointer data)
{
  Step *step = data;

  clear_state (&step->state);
  g_free (step->name);
  g_free (step);
}

/* Takes @state. */
static void
push_step (GPtrArray  *steps,
           State       state,
           const char *name,
           int         n_pages)
{
  Step *step = g_new0 (Step, 1);

  step->state = state;
  step->name = g_strdup (name);
  step->n_pages = n_pages;
  g_ptr_array_add (steps, step);
}

static const Step *
get_last (const GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

/* Takes @state. */
static void
enter (SmtHistory *self,
       State       state,
       const char *name,
       int         n_pages)
{
  push_step (self->undo, self->now, name, n_pages);
  g_ptr_array_set_size (self->redo, 0);
  self->now = state;
}

static gboolean
is_other_page (const SmtView *a,
               const SmtView *b)
{
  return smt_view_get_page (a) != smt_view_get_page (b) ||
         g_strcmp0 (smt_view_get_entity (a), smt_view_get_entity (b)) != 0;
}

/**
 * smt_history_new:
 * @view: (transfer none): the first view
 *
 * Returns: (transfer full): a history with nothing before and after @view
 */
SmtHistory *
smt_history_new (SmtView *view)
{
  SmtHistory *self = g_new0 (SmtHistory, 1);

  self->now.view = smt_view_ref (view);
  self->undo = g_ptr_array_new_with_free_func (free_step);
  self->redo = g_ptr_array_new_with_free_func (free_step);
  return self;
}

void
smt_history_free (SmtHistory *self)
{
  clear_state (&self->now);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

/**
 * smt_history_get_view:
 *
 * Returns: (transfer none): the view that is shown
 */
SmtView *
smt_history_get_view (const SmtHistory *self)
{
  return self->now.view;
}

/**
 * smt_history_change:
 * @view: (transfer none): the view to show
 * @name: what the change is called
 *
 * Returns: whether @view shows anything else than the view before it
 */
gboolean
smt_history_change (SmtHistory *self,
                    SmtView    *view,
                    const char *name)
{
  State state = { NULL, };

  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (smt_view_equal (self->now.view, view))
    return FALSE;

  state.view = smt_view_ref (view);
  if (is_other_page (self->now.view, view))
    {
      state.back = smt_history_extend (self->now.back, self->now.view);
    }
  else
    {
      state.back = trail_ref (self->now.back);
      state.forward = trail_ref (self->now.forward);
    }
  enter (self, state, name, 0);
  return TRUE;
}

/**
 * smt_history_amend:
 * @view: (transfer none): the view to show, of the same page
 * @name: what the change is called
 *
 * Goes on with the last change if that has the same name, as when one letter
 * follows another; otherwise this is smt_history_change(). A change amended to
 * nothing is no change.
 *
 * Returns: whether @view shows anything else than the view before it
 */
gboolean
smt_history_amend (SmtHistory *self,
                   SmtView    *view,
                   const char *name)
{
  const Step *last = get_last (self->undo);

  g_return_val_if_fail (view != NULL, FALSE);
  g_return_val_if_fail (!is_other_page (self->now.view, view), FALSE);

  if (self->redo->len > 0 || last == NULL || g_strcmp0 (last->name, name) != 0)
    return smt_history_change (self, view, name);
  if (smt_view_equal (self->now.view, view))
    return FALSE;

  if (smt_view_equal (last->state.view, view))
    g_ptr_array_set_size (self->undo, self->undo->len - 1);
  smt_view_unref (self->now.view);
  self->now.view = smt_view_ref (view);
  return TRUE;
}

gboolean
smt_history_can_go_back (const SmtHistory *self)
{
  return self->now.back != NULL;
}

gboolean
smt_history_can_go_forward (const SmtHistory *self)
{
  return self->now.forward != NULL;
}

/* Moves @state one page along @from, and the page that it leaves to @to. */
static void
walk_page (State  *state,
           Trail **from,
           Trail **to)
{
  Trail *next = *from;
  Trail *left = smt_history_extend (*to, state->view);

  smt_history_trail_unref (*to);
  *to = left;
  smt_view_unref (state->view);
  state->view = smt_view_ref (next->view);
  *from = trail_ref (next->next);
  smt_history_trail_unref (next);
}

/**
 * smt_history_walk:
 * @n_pages: how many pages forward; below 0, back
 * @name: what the walk is called
 *
 * Goes through several pages at once, which is one change. O(pages).
 *
 * Returns: whether there are that many pages, and not none
 */
gboolean
smt_history_walk (SmtHistory *self,
                  int         n_pages,
                  const char *name)
{
  State state;

  if (n_pages == 0 || smt_history_get_page (self, n_pages) == NULL)
    return FALSE;

  state.view = smt_view_ref (self->now.view);
  state.back = trail_ref (self->now.back);
  state.forward = trail_ref (self->now.forward);
  for (int i = 0; i < ABS (n_pages); i++)
    if (n_pages < 0)
      walk_page (&state, &state.back, &state.forward);
    else
      walk_page (&state, &state.forward, &state.back);
  enter (self, state, name, n_pages);
  return TRUE;
}

/**
 * smt_history_get_page:
 * @n_pages: how many pages forward; below 0, back
 *
 * Returns: (transfer none) (nullable): how the page there looked; %NULL if
 *   there are not that many. O(pages)
 */
SmtView *
smt_history_get_page (const SmtHistory *self,
                      int               n_pages)
{
  const Trail *trail = n_pages < 0 ? self->now.back : self->now.forward;

  if (n_pages == 0)
    return self->now.view;
  for (int i = 1; trail != NULL && i < ABS (n_pages); i++)
    trail = trail->next;
  return trail != NULL ? trail->view : NULL;
}

/**
 * smt_history_go_back:
 *
 * Returns: whether there was a page before
 */
gboolean
smt_history_go_back (SmtHistory *self)
{
  return smt_history_walk (self, -1, _("Go Back"));
}

/**
 * smt_history_go_forward:
 *
 * Returns: whether there was a page after
 */
gboolean
smt_history_go_forward (SmtHistory *self)
{
  return smt_history_walk (self, 1, _("Go Forward"));
}

/**
 * smt_history_get_undo_name:
 *
 * Returns: (transfer none) (nullable): what undoing would undo
 */
const char *
smt_history_get_undo_name (const SmtHistory *self)
{
  const Step *last = get_last (self->undo);

  return last != NULL ? last->name : NULL;
}

/**
 * smt_history_get_redo_name:
 *
 * Returns: (transfer none) (nullable): what redoing would do again
 */
const char *
smt_history_get_redo_name (const SmtHistory *self)
{
  const Step *last = get_last (self->redo);

  return last != NULL ? last->name : NULL;
}

static gboolean
move_step (SmtHistory *self,
           GPtrArray  *from,
           GPtrArray  *to)
{
  Step *step;

  if (from->len == 0)
    return FALSE;

  step = g_ptr_array_steal_index (from, from->len - 1);
  push_step (to, self->now, step->name, step->n_pages);
  self->now = step->state;
  step->state = (State) { NULL, };
  free_step (step);
  return TRUE;
}

/**
 * smt_history_undo:
 *
 * Returns: whether there was a change to undo
 */
gboolean
smt_history_undo (SmtHistory *self)
{
  return move_step (self, self->undo, self->redo);
}

/**
 * smt_history_redo:
 *
 * Returns: whether there was a change to do again
 */
gboolean
smt_history_redo (SmtHistory *self)
{
  return move_step (self, self->redo, self->undo);
}
