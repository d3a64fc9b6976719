/* smt-matrix-chips.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every condition that is in force, as a button with its whole text, so that
 * nothing is left out for a reason that cannot be seen and taken away. Hidden
 * while there is none.
 */

#include "smt-matrix-chips.h"

#include <glib/gi18n.h>

#include "smt-condition-sentence.h"
#include "smt-glyph.h"
#include "smt-wrap-fit.h"

/* One condition: what taking it away is called, and what it says. */
typedef struct
{
  char *filter;
  char *label;
} Condition;

struct _SmtMatrixChips
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *conditions;   /* as they are shown */
};

G_DEFINE_FINAL_TYPE (SmtMatrixChips, smt_matrix_chips, GTK_TYPE_WIDGET)

static void
condition_free (gpointer data)
{
  Condition *condition = data;

  g_free (condition->filter);
  g_free (condition->label);
  g_free (condition);
}

/* Takes both. */
static void
add (GPtrArray *conditions,
     char      *filter,
     char      *label)
{
  Condition *condition = g_new (Condition, 1);

  condition->filter = filter;
  condition->label = label;
  g_ptr_array_add (conditions, condition);
}

static char *
dup_role (SmtSession *session,
          const char *role)
{
  return smt_condition_dup_role (smt_session_get_dataset (session),
                                 smt_session_get_language (session), role);
}

static char *
dup_mechanism (SmtSession *session,
               const char *id)
{
  return smt_condition_dup_name (smt_session_get_dataset (session),
                                 smt_session_get_language (session), id);
}

static char *
dup_sign (SmtSession *session,
          const char *sign)
{
  SmtGlyph glyph;

  if (!smt_glyph_find (sign, &glyph))
    return g_strdup (sign);
  return g_strdup (smt_language_translate (smt_session_get_language (session), NULL,
                                           smt_glyph_get_label (glyph)));
}

static char *
dup_region (SmtSession *session,
            const char *region)
{
  if (g_str_equal (region, "none"))
    return g_strdup (_("none stated"));
  return smt_language_dup_region (smt_session_get_language (session), region);
}

static char *
dup_list (SmtSession         *session,
          const char *const  *ids,
          char             *(*dup) (SmtSession *session,
                                    const char *id))
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    g_strv_builder_take (builder, dup (session, ids[i]));
  names = g_strv_builder_end (builder);
  return smt_language_format_list (smt_session_get_language (session),
                                   (const char *const *) names);
}

/* A filter of the matrix only where the matrix is the page. */
static void
add_text (GPtrArray  *conditions,
          SmtView    *view)
{
  const char *text = smt_view_get_text (view);

  if (text != NULL && smt_view_get_page (view) == SMT_PAGE_MATRIX)
    /* TRANSLATORS: a condition; %s is what was typed to be looked for */
    add (conditions, g_strdup ("text"), g_strdup_printf (_("Name contains “%s”"), text));
}

static void
add_lists (GPtrArray  *conditions,
           SmtSession *session,
           SmtView    *view)
{
  if (smt_view_get_roles (view)[0] != NULL)
    {
      g_autofree char *roles = dup_list (session, smt_view_get_roles (view), dup_role);

      /* TRANSLATORS: a condition; %s is a list of roles */
      add (conditions, g_strdup ("roles"), g_strdup_printf (_("Role: %s"), roles));
    }
  if (smt_view_get_any_of (view)[0] != NULL)
    {
      g_autofree char *names = dup_list (session, smt_view_get_any_of (view), dup_mechanism);

      /* TRANSLATORS: a condition; %s is a list of mechanisms */
      add (conditions, g_strdup ("any-of"), g_strdup_printf (_("In at least one of %s"), names));
    }
  if (smt_view_get_signs (view)[0] != NULL)
    {
      g_autofree char *signs = dup_list (session, smt_view_get_signs (view), dup_sign);

      /* TRANSLATORS: a condition; %s lists what cells say that have no role: "not
       * stated" */
      add (conditions, g_strdup ("signs"), g_strdup_printf (_("Sign: %s"), signs));
    }
  if (smt_view_get_regions (view)[0] != NULL)
    {
      g_autofree char *regions = dup_list (session, smt_view_get_regions (view), dup_region);

      /* TRANSLATORS: a condition; %s is a list of regions */
      add (conditions, g_strdup ("regions"), g_strdup_printf (_("Region: %s"), regions));
    }
}

static void
add_terms (GPtrArray         *conditions,
           SmtSession        *session,
           const char *const *ids,
           const char        *filter,
           const char        *format)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = dup_mechanism (session, ids[i]);

      add (conditions, g_strconcat (filter, ":", ids[i], NULL), g_strdup_printf (format, name));
    }
}

static void
add_numbers (GPtrArray *conditions,
             SmtView   *view)
{
  guint at_least = smt_view_get_at_least (view);
  guint n_parties = g_strv_length ((char **) smt_view_get_parties (view));
  guint n_mechanisms = g_strv_length ((char **) smt_view_get_mechanisms (view));

  if (at_least > 0)
    /* TRANSLATORS: a condition for parties */
    add (conditions, g_strdup ("at-least"),
         /* TRANSLATORS: a condition that is shown as a button; %u is a number */
         g_strdup_printf (ngettext ("At least %u membership",
                                    "At least %u memberships", at_least), at_least));
  if (n_parties > 0)
    /* TRANSLATORS: a condition: only parties that were chosen are shown */
    add (conditions, g_strdup ("parties"),
         /* TRANSLATORS: a condition that is shown as a button; %u is how many parties are
          * chosen */
         g_strdup_printf (ngettext ("Only %u party", "Only %u parties", n_parties),
                          n_parties));
  if (n_mechanisms > 0)
    /* TRANSLATORS: a condition: only mechanisms that were chosen are shown */
    add (conditions, g_strdup ("mechanisms"),
         /* TRANSLATORS: a condition that is shown as a button; %u is how many mechanisms
          * are chosen */
         g_strdup_printf (ngettext ("Only %u mechanism", "Only %u mechanisms", n_mechanisms),
                          n_mechanisms));
}

static void
add_before (GPtrArray  *conditions,
            SmtSession *session,
            SmtView    *view)
{
  const SmtEdtf *before = smt_view_get_before (view);
  g_autofree char *date = NULL;

  if (before == NULL)
    return;

  date = smt_language_format_edtf (smt_session_get_language (session), before);
  /* TRANSLATORS: what is shown is compared with what was so at the date %s */
  add (conditions, g_strdup ("before"), g_strdup_printf (_("Compared with %s"), date));
}

static GPtrArray *
list_conditions (SmtSession *session)
{
  SmtView *view = smt_session_get_view (session);
  GPtrArray *conditions = g_ptr_array_new_with_free_func (condition_free);

  add_before (conditions, session, view);
  add_text (conditions, view);
  /* TRANSLATORS: a condition for parties; %s is a mechanism */
  add_terms (conditions, session, smt_view_get_all_of (view), "all-of", _("In %s"));
  /* TRANSLATORS: a condition for parties; %s is a mechanism */
  add_terms (conditions, session, smt_view_get_none_of (view), "none-of", _("Not in %s"));
  add_lists (conditions, session, view);
  add_numbers (conditions, view);
  return conditions;
}

static gboolean
is_same (const GPtrArray *a,
         const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const Condition *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);

      if (!g_str_equal (one->filter, other->filter) || !g_str_equal (one->label, other->label))
        return FALSE;
    }

  return TRUE;
}

static GtkWidget *
create_chip (const Condition *condition)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (condition->label);
  g_autofree char *spoken = NULL;

  /* TRANSLATORS: what a button does; %s is a condition: "Remove: Not in SCO" */
  spoken = g_strdup_printf (_("Remove: %s"), condition->label);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), smt_wrap_fit (box));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "matrix.remove-filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", condition->filter);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_add_css_class (button, "chip");
  return button;
}

static GtkWidget *
create_clear_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Remove All"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "matrix.remove-filters");
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/* Of one that goes away with the focus, the focus goes to the one that is in
 * its place then, or to the last. */
static guint
find_focus (SmtMatrixChips *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (self->box);
  guint i = 0;

  if (focus == NULL)
    return G_MAXUINT;
  for (GtkWidget *child = gtk_widget_get_first_child (self->box);
       child != focus; child = gtk_widget_get_next_sibling (child))
    i++;
  return i;
}

static void
restore_focus (SmtMatrixChips *self,
               guint           place)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  for (guint i = 0; child != NULL && i < place && gtk_widget_get_next_sibling (child) != NULL; i++)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

static void
fill (SmtMatrixChips *self)
{
  guint place = find_focus (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), child);
  for (guint i = 0; i < self->conditions->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->box),
                         create_chip (g_ptr_array_index (self->conditions, i)));
  if (self->conditions->len > 1)
    adw_wrap_box_append (ADW_WRAP_BOX (self->box), create_clear_button ());
  if (place != G_MAXUINT)
    restore_focus (self, place);
}

static void
smt_matrix_chips_dispose (GObject *object)
{
  g_clear_pointer (&SMT_MATRIX_CHIPS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (smt_matrix_chips_parent_class)->dispose (object);
}

static void
smt_matrix_chips_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_MATRIX_CHIPS (object)->conditions);

  G_OBJECT_CLASS (smt_matrix_chips_parent_class)->finalize (object);
}

static void
smt_matrix_chips_class_init (SmtMatrixChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = smt_matrix_chips_dispose;
  object_class->finalize = smt_matrix_chips_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
smt_matrix_chips_init (SmtMatrixChips *self)
{
  self->conditions = g_ptr_array_new_with_free_func (condition_free);
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
}

/**
 * smt_matrix_chips_update:
 *
 * Shows the conditions of the view that @session has now.
 */
void
smt_matrix_chips_update (SmtMatrixChips *self,
                         SmtSession     *session)
{
  GPtrArray *conditions;

  g_return_if_fail (SMT_IS_MATRIX_CHIPS (self));

  conditions = list_conditions (session);
  if (is_same (self->conditions, conditions))
    {
      g_ptr_array_unref (conditions);
      return;
    }

  g_ptr_array_unref (self->conditions);
  self->conditions = conditions;
  fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), conditions->len > 0);
}
