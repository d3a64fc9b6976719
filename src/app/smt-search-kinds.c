/* smt-search-kinds.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-search-kinds.h"

#include <glib/gi18n.h>

#include "smt-template.h"

/* All kinds have a button from the start, in one order, so that none changes
 * its place while somebody writes; those without hits are out of sight. */

struct _SmtSearchKinds
{
  GtkWidget parent_instance;

  GtkWidget *all_button;
  GtkWidget *buttons[SMT_N_ENTITY_TYPES];
  int        kind;
  gboolean   is_updating;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (SmtSearchKinds, smt_search_kinds, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

#define PREFIX "type:"

static void
toggled_cb (SmtSearchKinds  *self,
            GtkToggleButton *button)
{
  if (self->is_updating || !gtk_toggle_button_get_active (button))
    return;

  self->kind = SMT_SEARCH_ALL_KINDS;
  for (int i = 0; i < SMT_N_ENTITY_TYPES; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      self->kind = i;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
create_button (SmtSearchKinds *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "chip");
  if (self->all_button != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 GTK_TOGGLE_BUTTON (self->all_button));
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
smt_search_kinds_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (smt_search_kinds_parent_class)->dispose (object);
}

static void
smt_search_kinds_class_init (SmtSearchKindsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_search_kinds_dispose;

  /**
   * SmtSearchKinds::chosen:
   *
   * Somebody has chosen a kind, or all.
   */
  signals[CHOSEN] = g_signal_new ("chosen", SMT_TYPE_SEARCH_KINDS, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
smt_search_kinds_init (SmtSearchKinds *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->kind = SMT_SEARCH_ALL_KINDS;
  self->all_button = create_button (self);
  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    self->buttons[i] = create_button (self);
}

/**
 * smt_search_kinds_get:
 * @facets: those of a view
 *
 * Returns: the kind that the view shows alone, or %SMT_SEARCH_ALL_KINDS
 */
int
smt_search_kinds_get (const char *const *facets)
{
  SmtEntityType type;

  for (guint i = 0; facets[i] != NULL; i++)
    if (g_str_has_prefix (facets[i], PREFIX) &&
        smt_entity_type_from_name (facets[i] + strlen (PREFIX), &type))
      return type;
  return SMT_SEARCH_ALL_KINDS;
}

/**
 * smt_search_kinds_dup_facets:
 *
 * Returns: (transfer full): what was chosen, for a view
 */
char **
smt_search_kinds_dup_facets (SmtSearchKinds *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (SMT_IS_SEARCH_KINDS (self), NULL);

  if (self->kind != SMT_SEARCH_ALL_KINDS)
    g_strv_builder_take (builder,
                         g_strconcat (PREFIX, smt_entity_type_get_name (self->kind), NULL));
  return g_strv_builder_end (builder);
}

static void
set_button (GtkWidget   *button,
            const char  *kind,
            guint        count,
            gboolean     is_chosen,
            SmtLanguage *language)
{
  g_autofree char *number = smt_language_format_number (language, count);
  /* TRANSLATORS: on a button: {kind} is "Meetings", {n} how many were found */
  g_autofree char *label = smt_template_fill (_("{kind} {n}"), "kind", kind, "n", number, NULL);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_visible (button, count > 0 || is_chosen);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_chosen);
}

/**
 * smt_search_kinds_update:
 * @counts: (array fixed-size=SMT_N_ENTITY_TYPES): how many were found of each
 *   kind
 * @kind: the kind that is shown alone, or %SMT_SEARCH_ALL_KINDS
 */
void
smt_search_kinds_update (SmtSearchKinds *self,
                         const guint    *counts,
                         int             kind,
                         SmtLanguage    *language)
{
  guint n_all = 0;

  g_return_if_fail (SMT_IS_SEARCH_KINDS (self));

  self->is_updating = TRUE;
  self->kind = kind;
  for (int i = 0; i < SMT_N_ENTITY_TYPES; i++)
    {
      n_all += counts[i];
      set_button (self->buttons[i],
                  smt_language_translate (language, NULL, smt_entity_type_get_label (i)),
                  counts[i], i == kind, language);
    }
  set_button (self->all_button, _("Everything"), n_all, kind == SMT_SEARCH_ALL_KINDS, language);
  self->is_updating = FALSE;
}
