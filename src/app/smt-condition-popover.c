/* smt-condition-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-condition-popover.h"

#include <glib/gi18n.h>

#include "smt-core-enums.h"
#include "smt-glyph.h"
#include "smt-label.h"
#include "smt-matrix-commands.h"

/* A row for each mechanism, kind of role, or number, with a check where it is
 * chosen. Each change is one of the view, under the name that it has in the menus
 * of the matrix. It stays open, as one often chooses several. Only rows that are
 * seen are made: a register has hundreds of mechanisms. */

#define MOST_MEMBERSHIPS 6

struct _SmtConditionPopover
{
  GtkPopover parent_instance;

  SmtSession       *session;
  SmtConditionPart  part;
  GPtrArray        *checks;       /* those that are bound; borrowed */
  gboolean          is_updating;

  GtkListView      *list_view;
  GtkNoSelection   *selection;
  GtkWidget        *remove_button;
};

G_DEFINE_FINAL_TYPE (SmtConditionPopover, smt_condition_popover, GTK_TYPE_POPOVER)

static const char *
get_id (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "id");
}

static guint
get_number (const char *id)
{
  return g_ascii_strtoull (id, NULL, 10);
}

static gboolean
is_chosen (SmtConditionPopover *self,
           const char          *id)
{
  SmtView *view = smt_session_get_view (self->session);

  switch (self->part)
    {
    case SMT_CONDITION_ALL_OF:
      return g_strv_contains (smt_view_get_all_of (view), id);
    case SMT_CONDITION_ANY_OF:
      return g_strv_contains (smt_view_get_any_of (view), id);
    case SMT_CONDITION_NONE_OF:
      return g_strv_contains (smt_view_get_none_of (view), id);
    case SMT_CONDITION_ROLES:
      return g_strv_contains (smt_view_get_roles (view), id);
    case SMT_CONDITION_NUMBER:
      return smt_view_get_at_least (view) == get_number (id);
    case SMT_CONDITION_DATE:
    default:
      return FALSE;
    }
}

static SmtView *
create_view (SmtConditionPopover *self,
             const char          *id)
{
  SmtView *view = smt_session_get_view (self->session);
  g_auto (GStrv) roles = NULL;

  switch (self->part)
    {
    case SMT_CONDITION_ALL_OF:
      return smt_matrix_view_with_term (self->session, id, FALSE);
    case SMT_CONDITION_ANY_OF:
      return smt_matrix_view_with_any_term (self->session, id);
    case SMT_CONDITION_NONE_OF:
      return smt_matrix_view_with_term (self->session, id, TRUE);
    case SMT_CONDITION_ROLES:
      roles = smt_strv_toggle (smt_view_get_roles (view), id);
      return smt_view_with_roles (view, (const char *const *) roles);
    case SMT_CONDITION_NUMBER:
    case SMT_CONDITION_DATE:
    default:
      return smt_view_with_at_least (view, is_chosen (self, id) ? 0 : get_number (id));
    }
}

static const char *
get_name (SmtConditionPart part)
{
  if (part == SMT_CONDITION_ROLES)
    return _("Filter by Role");
  return part == SMT_CONDITION_NUMBER ? _("Filter by Number") : _("Filter by Mechanism");
}

static void
check_toggled_cb (SmtConditionPopover *self,
                  GtkCheckButton      *check)
{
  g_autoptr (SmtView) view = NULL;

  if (self->is_updating)
    return;

  view = create_view (self, get_id (GTK_WIDGET (check)));
  smt_session_change (self->session, view, get_name (self->part));
}

static void
update_check (SmtConditionPopover *self,
              GtkWidget           *check)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen (self, get_id (check)));
}

static void
update (SmtConditionPopover *self)
{
  self->is_updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    update_check (self, g_ptr_array_index (self->checks, i));
  self->is_updating = FALSE;
  gtk_widget_set_sensitive (self->remove_button,
                            smt_condition_is_set (smt_session_get_view (self->session),
                                                  self->part));
}

static char *
dup_label (SmtConditionPopover *self,
           const char          *id)
{
  SmtDataset *dataset = smt_session_get_dataset (self->session);
  SmtLanguage *language = smt_session_get_language (self->session);
  guint number = get_number (id);
  SmtEntity *mechanism;

  if (self->part == SMT_CONDITION_ROLES)
    return smt_condition_dup_role (dataset, language, id);
  if (self->part == SMT_CONDITION_NUMBER)
    /* TRANSLATORS: of a party; %u is a number */
    return g_strdup_printf (ngettext ("At least %u membership", "At least %u memberships", number),
                            number);
  mechanism = smt_dataset_lookup (dataset, id);
  return smt_label_dup (mechanism, language, NULL);
}

static void
row_set_up_cb (SmtConditionPopover      *self,
               GtkListItem              *item,
               GtkSignalListItemFactory *factory)
{
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, check);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
row_bound_cb (SmtConditionPopover      *self,
              GtkListItem              *item,
              GtkSignalListItemFactory *factory)
{
  GtkWidget *check = gtk_list_item_get_child (item);
  const char *id = gtk_string_object_get_string (gtk_list_item_get_item (item));
  g_autofree char *label = dup_label (self, id);

  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (id), g_free);
  gtk_label_set_label (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (check))), label);
  self->is_updating = TRUE;
  update_check (self, check);
  self->is_updating = FALSE;
  g_ptr_array_add (self->checks, check);
}

static void
row_unbound_cb (SmtConditionPopover      *self,
                GtkListItem              *item,
                GtkSignalListItemFactory *factory)
{
  g_ptr_array_remove_fast (self->checks, gtk_list_item_get_child (item));
}

static void
remove_clicked_cb (SmtConditionPopover *self)
{
  /* The button has nothing more to do, and could not keep the focus. */
  gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
  smt_condition_remove (self->session, self->part);
}

static void
smt_condition_popover_dispose (GObject *object)
{
  SmtConditionPopover *self = SMT_CONDITION_POPOVER (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_CONDITION_POPOVER);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_condition_popover_parent_class)->dispose (object);
}

static void
smt_condition_popover_finalize (GObject *object)
{
  g_ptr_array_unref (SMT_CONDITION_POPOVER (object)->checks);

  G_OBJECT_CLASS (smt_condition_popover_parent_class)->finalize (object);
}

static void
smt_condition_popover_class_init (SmtConditionPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_condition_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = smt_condition_popover_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/condition-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtConditionPopover, list_view);
  gtk_widget_class_bind_template_child (widget_class, SmtConditionPopover, selection);
  gtk_widget_class_bind_template_child (widget_class, SmtConditionPopover, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
smt_condition_popover_init (SmtConditionPopover *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_roles (GtkStringList *ids)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);

  for (guint i = 0; i < kinds->n_values; i++)
    if (smt_glyph_is_role (smt_glyph_for_role_kind (kinds->values[i].value)))
      gtk_string_list_append (ids, kinds->values[i].value_nick);
}

static void
add_numbers (GtkStringList *ids)
{
  for (guint i = 2; i <= MOST_MEMBERSHIPS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      gtk_string_list_append (ids, id);
    }
}

static void
add_mechanisms (SmtConditionPopover *self,
                GtkStringList       *ids)
{
  SmtMembershipIndex *index = smt_session_get_index (self->session);

  for (guint i = 0; i < smt_membership_index_get_n_mechanisms (index); i++)
    gtk_string_list_append (ids,
                            smt_entity_get_id (smt_membership_index_get_mechanism (index, i)));
}

/**
 * smt_condition_popover_new:
 * @part: any but the date
 *
 * Returns: (transfer floating): what can be chosen there
 */
GtkWidget *
smt_condition_popover_new (SmtSession       *session,
                           SmtConditionPart  part)
{
  SmtConditionPopover *self = g_object_new (SMT_TYPE_CONDITION_POPOVER, NULL);
  g_autoptr (GtkStringList) ids = gtk_string_list_new (NULL);

  self->session = g_object_ref (session);
  self->part = part;
  if (part == SMT_CONDITION_ROLES)
    add_roles (ids);
  else if (part == SMT_CONDITION_NUMBER)
    add_numbers (ids);
  else
    add_mechanisms (self, ids);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (ids));
  g_signal_connect_object (session, "notify::view", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (part), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (part), -1);
  update (self);
  return GTK_WIDGET (self);
}

static SmtView *
create_without (SmtView          *view,
                SmtConditionPart  part)
{
  switch (part)
    {
    case SMT_CONDITION_ALL_OF:
      return smt_view_with_sets (view, NULL, smt_view_get_none_of (view));
    case SMT_CONDITION_ANY_OF:
      return smt_view_with_any_of (view, NULL);
    case SMT_CONDITION_NONE_OF:
      return smt_view_with_sets (view, smt_view_get_all_of (view), NULL);
    case SMT_CONDITION_ROLES:
      return smt_view_with_roles (view, NULL);
    case SMT_CONDITION_NUMBER:
      return smt_view_with_at_least (view, 0);
    case SMT_CONDITION_DATE:
    default:
      return smt_view_with_at (view, NULL);
    }
}

/**
 * smt_condition_remove:
 * @part: a place of the sentence
 *
 * Takes the condition away, as a change of the view.
 */
void
smt_condition_remove (SmtSession       *session,
                      SmtConditionPart  part)
{
  g_autoptr (SmtView) view = create_without (smt_session_get_view (session), part);

  smt_session_change (session, view, _("Remove Filter"));
}
