/* smt-timeline-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What keys do to a timeline. Left and right go from mark to mark in the order
 * of time, to what is undated at one end and to the lane's name at the other;
 * up and down go to what was about then in the lane beside. Plus and minus
 * zoom, 0 shows all; with Ctrl, left and right move along time. What is typed
 * finds the next entry that begins with it.
 */

#include "smt-timeline-view-private.h"

#define TYPING_USEC G_USEC_PER_SEC   /* a pause of this length begins another word */
#define STEP        0.2              /* of what is seen, to move by */
#define NEARER      (1 / 1.5)
#define FARTHER     1.5

static const SmtLane *
get_lane (SmtTimelineView *self,
          int              lane)
{
  return smt_timeline_scene_get_lane (self->scene, lane);
}

static void
go_along (SmtTimelineView *self,
          int              steps)
{
  SmtTimelinePlace place = self->focus;

  place.position = CLAMP (place.position + steps, SMT_TIMELINE_HEAD,
                          (int) get_lane (self, place.lane)->n - 1);
  smt_timeline_view_move_to (self, place);
}

/* When the place is, as a day; FALSE if that is not known. */
static gboolean
get_middle (SmtTimelineView  *self,
            SmtTimelinePlace  place,
            double           *day)
{
  const SmtTimelineMark *mark;

  if (place.position < 0)
    return FALSE;

  mark = smt_timeline_scene_get_lane_mark (self->scene, place.lane, place.position);
  *day = ((double) mark->earliest + mark->latest) / 2;
  return mark->time != SMT_MARK_UNDATED;
}

/* The mark of a lane that is nearest in time to a day. */
static int
find_nearest (SmtTimelineView *self,
              int              lane,
              double           day)
{
  int best = SMT_TIMELINE_HEAD;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < get_lane (self, lane)->n_dated; i++)
    {
      double middle = 0;

      get_middle (self, (SmtTimelinePlace) { lane, i }, &middle);
      if (ABS (middle - day) < least)
        {
          least = ABS (middle - day);
          best = i;
        }
    }

  return best;
}

/* From what is undated to what is undated, if there is any. */
static void
go_across (SmtTimelineView *self,
           int              steps)
{
  SmtTimelinePlace place = self->focus;
  int n_lanes = smt_timeline_scene_get_n_lanes (self->scene);
  const SmtLane *lane;
  double day;

  place.lane = CLAMP (place.lane + steps, 0, n_lanes - 1);
  if (place.lane == self->focus.lane)
    return;

  lane = get_lane (self, place.lane);
  if (place.position >= 0)
    {
      if (get_middle (self, self->focus, &day))
        place.position = find_nearest (self, place.lane, day);
      else
        place.position = MIN (lane->n_dated, lane->n - 1);
    }
  smt_timeline_view_move_to (self, place);
}

static void
move_by (SmtTimelineView *self,
         double           share)
{
  double days = (self->to - self->from) * share;

  smt_timeline_view_show (self, self->from + days, self->to + days, SMT_TIMELINE_MOVE);
}

static gboolean
handle_arrow (SmtTimelineView *self,
              guint            keyval,
              gboolean         control)
{
  int forward = self->rtl ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_across (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_across (self, 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      if (control)
        move_by (self, -forward * STEP);
      else
        go_along (self, -forward);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if (control)
        move_by (self, forward * STEP);
      else
        go_along (self, forward);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
go_to_end (SmtTimelineView *self,
           gboolean         last,
           gboolean         control)
{
  SmtTimelinePlace place = self->focus;

  if (control)
    place.lane = last ? (int) smt_timeline_scene_get_n_lanes (self->scene) - 1 : 0;
  place.position = last ? (int) get_lane (self, place.lane)->n - 1 : 0;
  smt_timeline_view_move_to (self, place);
}

static gboolean
handle_jump (SmtTimelineView *self,
             guint            keyval,
             gboolean         control)
{
  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, FALSE, control);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, TRUE, control);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      move_by (self, -1 + STEP);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      move_by (self, 1 - STEP);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      smt_timeline_view_activate (self, self->focus);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_typing (SmtTimelineView *self)
{
  return self->typed->len > 0 && g_get_monotonic_time () - self->typed_at <= TYPING_USEC;
}

static gboolean
handle_zoom (SmtTimelineView *self,
             guint            keyval)
{
  /* A name may have a number in it. */
  if (is_typing (self))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      smt_timeline_view_zoom (self, NEARER);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      smt_timeline_view_zoom (self, FARTHER);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      smt_timeline_view_zoom (self, 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
begins_with (const char *text,
             const char *typed)
{
  g_autofree char *folded = smt_fold_for_search (text);

  return g_str_has_prefix (folded, typed);
}

/* The next entry whose name begins with what was typed, in this lane and then
 * in those after it; a word that grows may stay where it is. */
static gboolean
find_typed (SmtTimelineView  *self,
            const char       *typed,
            gboolean          stay,
            SmtTimelinePlace *place)
{
  guint n_lanes = smt_timeline_scene_get_n_lanes (self->scene);

  for (guint i = 0; i <= n_lanes; i++)
    {
      guint lane = (self->focus.lane + i) % n_lanes;
      int first = i == 0 ? self->focus.position + (stay ? 0 : 1) : 0;

      for (int j = MAX (first, 0); j < (int) get_lane (self, lane)->n; j++)
        if (begins_with (smt_timeline_scene_get_lane_mark (self->scene, lane, j)->label, typed))
          {
            *place = (SmtTimelinePlace) { lane, j };
            return TRUE;
          }
    }

  return FALSE;
}

static gboolean
handle_typing (SmtTimelineView *self,
               guint            keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  SmtTimelinePlace place;
  g_autofree char *folded = NULL;

  if (character == 0 || !g_unichar_isprint (character))
    return FALSE;
  if (!is_typing (self))
    g_string_truncate (self->typed, 0);
  /* A word does not begin with a space. */
  if (self->typed->len == 0 && g_unichar_isspace (character))
    return FALSE;

  self->typed_at = g_get_monotonic_time ();
  g_string_append_unichar (self->typed, character);
  folded = smt_fold_for_search (self->typed->str);
  if (find_typed (self, folded, g_utf8_strlen (self->typed->str, -1) > 1, &place))
    smt_timeline_view_move_to (self, place);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
key_pressed_cb (SmtTimelineView *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (smt_timeline_view_is_empty (self) ||
      (state & (GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (handle_arrow (self, keyval, control) || handle_jump (self, keyval, control))
    {
      /* What comes next begins another word. */
      g_string_truncate (self->typed, 0);
      return GDK_EVENT_STOP;
    }
  return !control && (handle_zoom (self, keyval) || handle_typing (self, keyval));
}

static void
focus_changed_cb (SmtTimelineView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  smt_reach_focus_later (self->reach);
}

/*< private >
 * smt_timeline_view_add_input:
 *
 * Gives a new view what listens to keys.
 */
void
smt_timeline_view_add_input (SmtTimelineView *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
