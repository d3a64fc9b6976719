/* smt-date-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-date-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-changes.h"

/* Takes a date as people write it in EDTF (a year will do), says what is wrong
 * with one that cannot be understood, and steps to the dates at which some
 * membership changed. */

struct _SmtDatePopover
{
  GtkPopover   parent_instance;

  SmtSession  *session;    /* weak; its button's */

  AdwEntryRow *entry;
  GtkLabel    *hint;
  GtkWidget   *reset_row;
};

G_DEFINE_FINAL_TYPE (SmtDatePopover, smt_date_popover, GTK_TYPE_POPOVER)

static void
show_hint (SmtDatePopover *self,
           const char     *problem)
{
  if (problem != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");
    }

  gtk_label_set_label (self->hint,
                       problem != NULL
                       ? problem
                       : _("A year, a month or a day: 2015, 2015-11 or 2015-11-21"));
}

static void
update (SmtDatePopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry),
                         smt_edtf_get_text (smt_session_get_at (self->session)));
  gtk_widget_set_sensitive (self->reset_row,
                            smt_view_get_at (smt_session_get_view (self->session)) != NULL);
  show_hint (self, NULL);
}

static void
set_day (SmtDatePopover *self,
         SmtDay          day)
{
  g_autoptr (SmtEdtf) date = smt_edtf_new_day (day);

  smt_session_set_at (self->session, date);
}

static void
entry_applied_cb (SmtDatePopover *self,
                  AdwEntryRow    *entry)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autoptr (GError) error = NULL;
  g_autoptr (SmtEdtf) date = smt_edtf_parse (g_strstrip (text), &error);

  if (date == NULL)
    {
      show_hint (self, error->message);
      gtk_accessible_announce (GTK_ACCESSIBLE (entry), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      return;
    }

  smt_session_set_at (self->session, date);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Goes to the next day, or with @forward FALSE the last before, at which
 * something is known to have changed. */
static void
step (SmtDatePopover *self,
      gboolean        forward)
{
  SmtDay now = smt_session_get_day (self->session), best = now;
  g_autoptr (GArray) changes =
    smt_changes_find (smt_session_get_index (self->session),
                      SMT_DAY_MIN, SMT_DAY_MAX);

  for (guint i = 0; i < changes->len; i++)
    {
      const SmtChange *change = &g_array_index (changes, SmtChange, i);
      SmtDay day = smt_edtf_get_latest (change->date);

      if (day == SMT_DAY_MAX || (forward ? day <= now : day >= now))
        continue;
      if (best == now || (forward ? day < best : day > best))
        best = day;
    }

  if (best != now)
    set_day (self, best);
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

/* What was typed and not entered is not kept. */
static void
smt_date_popover_map (GtkWidget *widget)
{
  SmtDatePopover *self = SMT_DATE_POPOVER (widget);

  update (self);
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
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, SmtDatePopover, reset_row);
  gtk_widget_class_bind_template_callback (widget_class, entry_applied_cb);
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
  g_signal_connect_object (session, "notify::at-label", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
