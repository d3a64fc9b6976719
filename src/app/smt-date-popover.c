/* smt-date-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-date-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-change-days.h"

/* Takes a date as people write it in EDTF (a year will do), says what is wrong
 * with one that cannot be understood, and steps to the dates at which some
 * membership changed. */

/* What a header bar and the popover's own frame take, and what stays usable. */
#define AROUND 72
#define LEAST  120

struct _SmtDatePopover
{
  GtkPopover   parent_instance;

  SmtSession  *session;    /* weak; its button's */

  GtkScrolledWindow *scrolled;
  AdwEntryRow *entry;
  AdwEntryRow *before_entry;
  GtkWidget   *stop_row;
  GtkLabel    *hint;
  GtkWidget   *reset_row;
};

G_DEFINE_FINAL_TYPE (SmtDatePopover, smt_date_popover, GTK_TYPE_POPOVER)

static void
set_error (gpointer widget,
           gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
}

/* @wrong is the entry that the problem is of. */
static void
show_hint (SmtDatePopover *self,
           AdwEntryRow    *wrong,
           const char     *problem)
{
  set_error (self->entry, wrong == self->entry);
  set_error (self->before_entry, wrong == self->before_entry);
  set_error (self->hint, wrong != NULL);
  if (wrong != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");

  gtk_label_set_label (self->hint,
                       wrong != NULL
                       ? problem
                       : _("A year, a month or a day: 2015, 2015-11 or 2015-11-21"));
}

static void
update (SmtDatePopover *self)
{
  SmtView *view = smt_session_get_view (self->session);
  const SmtEdtf *before = smt_view_get_before (view);

  gtk_editable_set_text (GTK_EDITABLE (self->entry),
                         smt_edtf_get_text (smt_session_get_at (self->session)));
  gtk_editable_set_text (GTK_EDITABLE (self->before_entry),
                         before != NULL ? smt_edtf_get_text (before) : "");
  gtk_widget_set_sensitive (self->reset_row, smt_view_get_at (view) != NULL);
  gtk_widget_set_sensitive (self->stop_row, before != NULL);
  show_hint (self, NULL, NULL);
}

static void
set_day (SmtDatePopover *self,
         SmtDay          day)
{
  g_autoptr (SmtEdtf) date = smt_edtf_new_day (day);

  smt_session_set_at (self->session, date);
}

/* The date in an entry; NULL, with what is wrong said, if it is none. */
static SmtEdtf *
parse (SmtDatePopover *self,
       AdwEntryRow    *entry)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autoptr (GError) error = NULL;
  SmtEdtf *date = smt_edtf_parse (g_strstrip (text), &error);

  if (date == NULL)
    {
      show_hint (self, entry, error->message);
      gtk_accessible_announce (GTK_ACCESSIBLE (entry), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  return date;
}

static void
entry_applied_cb (SmtDatePopover *self,
                  AdwEntryRow    *entry)
{
  g_autoptr (SmtEdtf) date = parse (self, entry);

  if (date == NULL)
    return;

  smt_session_set_at (self->session, date);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
set_before (SmtDatePopover *self,
            const SmtEdtf  *before)
{
  g_autoptr (SmtView) view =
    smt_view_with_before (smt_session_get_view (self->session), before);

  smt_session_change (self->session, view, _("Compare Dates"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
before_applied_cb (SmtDatePopover *self,
                   AdwEntryRow    *entry)
{
  g_autoptr (SmtEdtf) before = parse (self, entry);

  if (before != NULL)
    set_before (self, before);
}

static void
stop_activated_cb (SmtDatePopover *self)
{
  set_before (self, NULL);
}

/* Goes to the next day, or with @forward FALSE the last before, at which
 * something is known to have changed. */
static void
step (SmtDatePopover *self,
      gboolean        forward)
{
  g_autoptr (GArray) days = smt_change_days_find (smt_session_get_index (self->session));
  SmtDay day;

  if (smt_change_days_step (days, smt_session_get_day (self->session), forward, &day))
    set_day (self, day);
}

static void
earlier_clicked_cb (SmtDatePopover *self)
{
  step (self, FALSE);
}

static void
later_clicked_cb (SmtDatePopover *self)
{
  step (self, TRUE);
}

static void
reset_activated_cb (SmtDatePopover *self)
{
  smt_session_set_at (self->session, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* No higher than the window: on a phone there is nothing around it. */
static void
limit_height (SmtDatePopover *self)
{
  GtkRoot *root = gtk_widget_get_root (gtk_widget_get_parent (GTK_WIDGET (self)));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;

  gtk_scrolled_window_set_max_content_height (self->scrolled,
                                              height > 0 ? MAX (height - AROUND, LEAST) : -1);
}

/* What was typed and not entered is not kept. */
static void
smt_date_popover_map (GtkWidget *widget)
{
  SmtDatePopover *self = SMT_DATE_POPOVER (widget);

  update (self);
  limit_height (self);
  GTK_WIDGET_CLASS (smt_date_popover_parent_class)->map (widget);
}

static void
smt_date_popover_dispose (GObject *object)
{
  SmtDatePopover *self = SMT_DATE_POPOVER (object);

  g_clear_weak_pointer (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_DATE_POPOVER);

  G_OBJECT_CLASS (smt_date_popover_parent_class)->dispose (object);
}

static void
smt_date_popover_class_init (SmtDatePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_date_popover_dispose;
  widget_class->map = smt_date_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, before_entry);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, stop_row);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, reset_row);
  gtk_widget_class_bind_template_callback (widget_class, entry_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, before_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_activated_cb);
}

static void
smt_date_popover_init (SmtDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * smt_date_popover_new:
 *
 * Returns: (transfer floating): a popover that changes the date of @session
 */
GtkWidget *
smt_date_popover_new (SmtSession *session)
{
  SmtDatePopover *self;

  g_return_val_if_fail (SMT_IS_SESSION (session), NULL);

  self = g_object_new (SMT_TYPE_DATE_POPOVER, NULL);
  /* GTK lets go of an open popover late. */
  g_set_weak_pointer (&self->session, session);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * smt_date_popover_focus_before:
 *
 * Puts the cursor into the date that is compared with.
 */
void
smt_date_popover_focus_before (SmtDatePopover *self)
{
  g_return_if_fail (SMT_IS_DATE_POPOVER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->before_entry));
}
