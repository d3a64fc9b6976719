/* smt-time-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time as a line, from the first change to the last, with a mark at each. Arrows,
 * the buttons and playing go from change to change, since in between nothing is
 * to be seen; dragging goes anywhere. What is dragged is shown once a frame, and
 * one drag, or one playing, is one step to undo.
 *
 * Playing is a step after another with a pause in between, and no animation, so
 * that there is nothing that reduced motion would have to take away; the pause is
 * then longer.
 */

#include "smt-time-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-change-days.h"
#include "smt-time-ticks.h"

#define PAUSE_MS      1200
#define LONG_PAUSE_MS 2400

/* How many days Page Up and Page Down go: some five years. */
#define PAGE 1826

struct _SmtTimeBar
{
  GtkWidget parent_instance;

  SmtSession         *session;
  SmtMembershipIndex *index;        /* what the marks are of */
  GArray             *days;         /* of SmtDay, or NULL */
  gboolean            is_going_on;  /* the next change belongs to the last */
  guint               tick;         /* a day waits for the next frame */
  guint               timeout;      /* while it plays */

  GtkWidget          *box;
  GtkScale           *scale;
  SmtTimeTicks       *ticks;
  GtkButton          *play_button;
};

enum
{
  PROP_SESSION = 1,
  PROP_PLAYING,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtTimeBar, smt_time_bar, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
set_day (SmtTimeBar *self,
         SmtDay      day)
{
  g_autoptr (SmtEdtf) at = NULL;
  g_autoptr (SmtView) view = NULL;

  if (day == smt_session_get_day (self->session))
    return;

  at = smt_edtf_new_day (day);
  view = smt_view_with_at (smt_session_get_view (self->session), at);
  if (self->is_going_on)
    smt_session_amend (self->session, view, _("Change Date"));
  else
    smt_session_change (self->session, view, _("Change Date"));
}

static gboolean
step (SmtTimeBar *self,
      gboolean    forward)
{
  SmtDay day;

  if (self->session == NULL ||
      !smt_change_days_step (self->days, smt_session_get_day (self->session), forward, &day))
    return FALSE;

  set_day (self, day);
  return TRUE;
}

static gboolean
show_dragged_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  SmtTimeBar *self = SMT_TIME_BAR (widget);

  self->tick = 0;
  set_day (self, gtk_range_get_value (GTK_RANGE (self->scale)));
  self->is_going_on = TRUE;
  return G_SOURCE_REMOVE;
}

/* Of several values within a frame the last is shown. */
static void
show_later (SmtTimeBar *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_dragged_cb, NULL, NULL);
}

static gboolean
change_value_cb (SmtTimeBar    *self,
                 GtkScrollType  scroll,
                 double         value,
                 GtkRange      *range)
{
  switch (scroll)
    {
    case GTK_SCROLL_STEP_BACKWARD:
    case GTK_SCROLL_STEP_LEFT:
    case GTK_SCROLL_STEP_UP:
    case GTK_SCROLL_STEP_DOWN:
    case GTK_SCROLL_STEP_FORWARD:
    case GTK_SCROLL_STEP_RIGHT:
      self->is_going_on = FALSE;
      step (self, value > gtk_range_get_value (range));
      return GDK_EVENT_STOP;
    case GTK_SCROLL_JUMP:
      gtk_range_set_value (range, value);
      show_later (self);
      return GDK_EVENT_STOP;
    default:
      self->is_going_on = FALSE;
      gtk_range_set_value (range, value);
      set_day (self, gtk_range_get_value (range));
      return GDK_EVENT_STOP;
    }
}

/* The pointer lets go: the next drag is another change. */
static gboolean
event_cb (SmtTimeBar *self,
          GdkEvent   *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type != GDK_BUTTON_RELEASE && type != GDK_TOUCH_END && type != GDK_TOUCH_CANCEL)
    return GDK_EVENT_PROPAGATE;

  if (self->tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      show_dragged_cb (GTK_WIDGET (self), NULL, NULL);
    }
  self->is_going_on = FALSE;
  return GDK_EVENT_PROPAGATE;
}

static void
say_date (SmtTimeBar *self)
{
  g_autofree char *label = NULL;

  g_object_get (self->session, "at-label", &label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, label, -1);
}

/* From the first change to the last, or to the date of the dataset. */
static void
update_range (SmtTimeBar *self)
{
  SmtMembershipIndex *index = smt_session_get_index (self->session);
  SmtDay last = smt_dataset_get_last_day (smt_session_get_dataset (self->session));
  SmtDay first = last;

  if (!g_set_object (&self->index, index))
    return;

  g_clear_pointer (&self->days, g_array_unref);
  self->days = smt_change_days_find (index);
  if (self->days->len > 0)
    {
      first = MIN (first, g_array_index (self->days, SmtDay, 0));
      last = MAX (last, g_array_index (self->days, SmtDay, self->days->len - 1));
    }
  gtk_range_set_range (GTK_RANGE (self->scale), first, MAX (last, first + 1));
  gtk_range_set_increments (GTK_RANGE (self->scale), 1, PAGE);
  smt_time_ticks_set_days (self->ticks, GTK_RANGE (self->scale), self->days);
}

static void
update (SmtTimeBar *self)
{
  update_range (self);
  if (self->tick == 0)
    gtk_range_set_value (GTK_RANGE (self->scale), smt_session_get_day (self->session));
  say_date (self);
}

static void
update_play_button (SmtTimeBar *self)
{
  gboolean playing = self->timeout != 0;

  gtk_button_set_icon_name (self->play_button, playing ? "media-playback-pause-symbolic"
                                                       : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play_button), playing ? _("Pause") : _("Play"));
}

static gboolean
play_cb (gpointer user_data)
{
  SmtTimeBar *self = user_data;

  self->is_going_on = TRUE;
  if (step (self, TRUE))
    return G_SOURCE_CONTINUE;

  smt_time_bar_set_playing (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
earlier_clicked_cb (SmtTimeBar *self)
{
  self->is_going_on = FALSE;
  step (self, FALSE);
}

static void
later_clicked_cb (SmtTimeBar *self)
{
  self->is_going_on = FALSE;
  step (self, TRUE);
}

static void
play_clicked_cb (SmtTimeBar *self)
{
  smt_time_bar_set_playing (self, self->timeout == 0);
}

/* Nobody sees it any more. */
static void
smt_time_bar_unmap (GtkWidget *widget)
{
  smt_time_bar_set_playing (SMT_TIME_BAR (widget), FALSE);
  GTK_WIDGET_CLASS (smt_time_bar_parent_class)->unmap (widget);
}

static void
smt_time_bar_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SmtTimeBar *self = SMT_TIME_BAR (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, smt_time_bar_get_playing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_time_bar_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      smt_time_bar_set_session (SMT_TIME_BAR (object), g_value_get_object (value));
      break;
    case PROP_PLAYING:
      smt_time_bar_set_playing (SMT_TIME_BAR (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_time_bar_dispose (GObject *object)
{
  SmtTimeBar *self = SMT_TIME_BAR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->index);
  g_clear_pointer (&self->days, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_TIME_BAR);

  G_OBJECT_CLASS (smt_time_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/time-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtTimeBar, box);
  gtk_widget_class_bind_template_child (widget_class, SmtTimeBar, scale);
  gtk_widget_class_bind_template_child (widget_class, SmtTimeBar, ticks);
  gtk_widget_class_bind_template_child (widget_class, SmtTimeBar, play_button);
  gtk_widget_class_bind_template_callback (widget_class, change_value_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_clicked_cb);
}

static void
smt_time_bar_class_init (SmtTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_time_bar_get_property;
  object_class->set_property = smt_time_bar_set_property;
  object_class->dispose = smt_time_bar_dispose;
  widget_class->unmap = smt_time_bar_unmap;

  /**
   * SmtTimeBar:session:
   *
   * Whose date it is.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SMT_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtTimeBar:playing:
   *
   * Whether the date goes on by itself, until there is no later change.
   */
  properties[PROP_PLAYING] =
    g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                          G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SMT_TYPE_TIME_TICKS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
smt_time_bar_init (SmtTimeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SmtSession *
smt_time_bar_get_session (SmtTimeBar *self)
{
  g_return_val_if_fail (SMT_IS_TIME_BAR (self), NULL);

  return self->session;
}

void
smt_time_bar_set_session (SmtTimeBar *self,
                          SmtSession *session)
{
  g_return_if_fail (SMT_IS_TIME_BAR (self));

  if (self->session == session)
    return;

  smt_time_bar_set_playing (self, FALSE);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (update), self);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
smt_time_bar_get_playing (SmtTimeBar *self)
{
  g_return_val_if_fail (SMT_IS_TIME_BAR (self), FALSE);

  return self->timeout != 0;
}

static guint
get_pause (SmtTimeBar *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self)) ? PAUSE_MS : LONG_PAUSE_MS;
}

/* Played from the end, time begins again. */
static void
start (SmtTimeBar *self)
{
  SmtDay day;

  self->is_going_on = FALSE;
  if (!smt_change_days_step (self->days, smt_session_get_day (self->session), TRUE, &day) &&
      self->days->len > 0)
    set_day (self, g_array_index (self->days, SmtDay, 0));
  else
    step (self, TRUE);
  self->timeout = g_timeout_add (get_pause (self), play_cb, self);
}

/**
 * smt_time_bar_set_playing:
 *
 * Plays, or pauses. The first step is made at once.
 */
void
smt_time_bar_set_playing (SmtTimeBar *self,
                          gboolean    playing)
{
  g_return_if_fail (SMT_IS_TIME_BAR (self));

  if (playing == (self->timeout != 0) || (playing && self->session == NULL))
    return;

  if (playing)
    start (self);
  else
    g_clear_handle_id (&self->timeout, g_source_remove);
  self->is_going_on = FALSE;
  update_play_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}
