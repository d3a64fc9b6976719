/* smt-matrix-command-group.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of the matrix as a group of actions. What an action shows is read
 * from the session's view, and what it does is a change of that, which can be
 * undone by its name.
 */

#include "smt-matrix-command-group.h"

#include <glib/gi18n.h>

#include "smt-core-enums.h"
#include "smt-entities.h"
#include "smt-glyph.h"
#include "smt-sheet-words.h"

/* Whose commands a window has. */
#define OWNER_KEY "smt-matrix-commands"

/* An action as it was added. */
typedef struct
{
  SmtMatrixCommandGroup       *actions;
  const SmtMatrixCommand *command;
  char                   *argument;   /* or NULL */
  GSimpleAction          *action;
} Entry;

struct _SmtMatrixCommandGroup
{
  GObject parent_instance;

  SmtSession         *session;
  GSimpleActionGroup *group;
  GPtrArray          *entries;
  SmtMatrixLocator    locate;       /* or NULL */
  gpointer            locate_data;
};

G_DEFINE_FINAL_TYPE (SmtMatrixCommandGroup, smt_matrix_command_group, G_TYPE_OBJECT)

static void
change_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  Entry *entry = user_data;
  SmtMatrixCommandGroup *self = entry->actions;
  SmtMatrixPlaceIds place = { NULL, };
  g_autoptr (SmtView) view = NULL;

  if (self->locate != NULL)
    self->locate (&place, self->locate_data);
  view = entry->command->apply (self->session, &place, value, entry->argument);

  if (view != NULL)
    smt_session_change (self->session, view,
                        smt_matrix_command_get_title (entry->command, view));
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_signal_handlers_disconnect_by_data (entry->action, entry);
  g_object_unref (entry->action);
  g_free (entry->argument);
  g_free (entry);
}

static void
add (SmtMatrixCommandGroup       *self,
     const SmtMatrixCommand *command,
     const char             *argument)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autoptr (GVariantType) type = command->type != NULL ? g_variant_type_new (command->type)
                                                        : NULL;
  g_autofree char *name = argument != NULL
                          ? g_strconcat (command->name, "-", argument, NULL)
                          : g_strdup (command->name);

  entry->actions = self;
  entry->command = command;
  entry->argument = g_strdup (argument);
  if (command->get_state != NULL)
    entry->action = g_simple_action_new_stateful (name, type,
                                                  command->get_state (smt_session_get_view (self->session),
                                                                      argument));
  else
    entry->action = g_simple_action_new (name, type);
  g_signal_connect (entry->action, command->get_state != NULL ? "change-state" : "activate",
                    G_CALLBACK (change_cb), entry);
  g_action_map_add_action (G_ACTION_MAP (self->group), G_ACTION (entry->action));
  g_ptr_array_add (self->entries, entry);
}

/* The regions that parties of the dataset are of; "none" for those of none. */
static GPtrArray *
list_regions (SmtMatrixCommandGroup *self)
{
  GListModel *parties = smt_dataset_get_list (smt_session_get_dataset (self->session),
                                              SMT_ENTITY_PARTY);
  GPtrArray *regions = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (SmtParty) party = g_list_model_get_item (parties, i);
      const char *region = smt_party_get_region (party);

      if (region == NULL)
        region = "none";
      if (!g_ptr_array_find_with_equal_func (regions, region, g_str_equal, NULL))
        g_ptr_array_add (regions, (gpointer) region);
    }

  return regions;
}

/* The kinds of roles that the dataset has. */
static gboolean
has_role (SmtMatrixCommandGroup *self,
          SmtRoleKind       kind)
{
  return smt_membership_index_get_kind_mask (smt_session_get_index (self->session), kind) != 0;
}

static void
add_commands (SmtMatrixCommandGroup *self)
{
  g_autoptr (GPtrArray) regions = list_regions (self);
  guint n_commands;
  const SmtMatrixCommand *commands = smt_matrix_commands_list (&n_commands);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);

  for (guint i = 0; i < n_commands; i++)
    add (self, &commands[i], NULL);
  for (guint i = 0; i < kinds->n_values; i++)
    if (has_role (self, kinds->values[i].value))
      add (self, &smt_matrix_role_command, kinds->values[i].value_nick);
  for (SmtGlyph glyph = 0; glyph < SMT_N_GLYPHS; glyph++)
    if (!smt_glyph_is_role (glyph))
      add (self, &smt_matrix_sign_command, smt_glyph_get_nick (glyph));
  for (guint i = 0; i < regions->len; i++)
    add (self, &smt_matrix_region_command, g_ptr_array_index (regions, i));
}

static void
update (SmtMatrixCommandGroup *self)
{
  SmtView *view = smt_session_get_view (self->session);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->command->get_state != NULL)
        g_simple_action_set_state (entry->action,
                                   entry->command->get_state (view, entry->argument));
      if (entry->command->can_apply != NULL)
        g_simple_action_set_enabled (entry->action, entry->command->can_apply (view));
    }
}

static void
smt_matrix_command_group_finalize (GObject *object)
{
  SmtMatrixCommandGroup *self = SMT_MATRIX_COMMAND_GROUP (object);

  g_ptr_array_unref (self->entries);
  g_object_unref (self->group);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (smt_matrix_command_group_parent_class)->finalize (object);
}

static void
smt_matrix_command_group_class_init (SmtMatrixCommandGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = smt_matrix_command_group_finalize;
}

static void
smt_matrix_command_group_init (SmtMatrixCommandGroup *self)
{
  self->group = g_simple_action_group_new ();
  self->entries = g_ptr_array_new_with_free_func (entry_free);
}

/**
 * smt_matrix_command_group_new:
 *
 * Returns: (transfer full): the commands, on @session
 */
SmtMatrixCommandGroup *
smt_matrix_command_group_new (SmtSession *session)
{
  SmtMatrixCommandGroup *self;

  g_return_val_if_fail (SMT_IS_SESSION (session), NULL);

  self = g_object_new (SMT_TYPE_MATRIX_COMMAND_GROUP, NULL);
  self->session = g_object_ref (session);
  add_commands (self);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * smt_matrix_command_group_get_group:
 *
 * Returns: (transfer none): the actions, without a prefix
 */
GActionGroup *
smt_matrix_command_group_get_group (SmtMatrixCommandGroup *self)
{
  g_return_val_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self), NULL);

  return G_ACTION_GROUP (self->group);
}

/**
 * smt_matrix_command_group_add:
 * @entries: (array length=n_entries): more commands, of what is around a matrix
 * @user_data: what they are called with, which lives as long
 */
void
smt_matrix_command_group_add (SmtMatrixCommandGroup *self,
                              const GActionEntry    *entries,
                              guint                  n_entries,
                              gpointer               user_data)
{
  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, n_entries, user_data);
}

/**
 * smt_matrix_command_group_set_locator:
 * @locate: (nullable): tells where in the matrix the focus is
 * @user_data: what it is called with
 *
 * What commands are about while nothing is selected.
 */
void
smt_matrix_command_group_set_locator (SmtMatrixCommandGroup *self,
                                      SmtMatrixLocator       locate,
                                      gpointer               user_data)
{
  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  self->locate = locate;
  self->locate_data = user_data;
}

/**
 * smt_matrix_command_group_give:
 * @widget: whose matrix it is
 *
 * Gives the commands to @widget, and to its window while it is seen, so that keys
 * find them wherever the focus is.
 */
void
smt_matrix_command_group_give (SmtMatrixCommandGroup *self,
                               GtkWidget             *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  gtk_widget_insert_action_group (widget, "matrix", G_ACTION_GROUP (self->group));
  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_widget_insert_action_group (root, "matrix", G_ACTION_GROUP (self->group));
  g_object_set_data (G_OBJECT (root), OWNER_KEY, self);
}

/**
 * smt_matrix_command_group_take:
 * @widget: what has them
 *
 * Takes the commands from the window of @widget, unless another matrix has come
 * in the meantime.
 */
void
smt_matrix_command_group_take (SmtMatrixCommandGroup *self,
                               GtkWidget             *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  if (root == NULL || g_object_get_data (G_OBJECT (root), OWNER_KEY) != self)
    return;
  gtk_widget_insert_action_group (root, "matrix", NULL);
  g_object_set_data (G_OBJECT (root), OWNER_KEY, NULL);
}

/**
 * smt_matrix_command_group_move_entry:
 * @parties: whether a party is moved, rather than a mechanism
 * @id: what is moved
 * @before: (nullable): before what; %NULL, to the end
 */
void
smt_matrix_command_group_move_entry (SmtMatrixCommandGroup *self,
                               gboolean          parties,
                               const char       *id,
                               const char       *before)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  view = smt_matrix_view_with_moved (self->session, parties, id, before);
  if (view != NULL)
    smt_session_change (self->session, view,
                        parties ? _("Move Party") : _("Move Mechanism"));
}

/**
 * smt_matrix_command_group_toggle_band:
 * @id: of a band
 */
void
smt_matrix_command_group_toggle_band (SmtMatrixCommandGroup *self,
                                const char       *id)
{
  g_auto (GStrv) collapsed = NULL;
  g_autoptr (SmtView) view = NULL;
  SmtView *now;

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  now = smt_session_get_view (self->session);
  collapsed = smt_strv_toggle (smt_view_get_collapsed (now), id);
  view = smt_view_with_collapsed (now, (const char *const *) collapsed);
  smt_session_change (self->session, view, _("Fold Group"));
}

/**
 * smt_matrix_command_group_select:
 * @parties: (nullable): ids
 * @mechanisms: (nullable): ids
 *
 * Selects these. To select on is one step to undo.
 */
void
smt_matrix_command_group_select (SmtMatrixCommandGroup  *self,
                           const char *const *parties,
                           const char *const *mechanisms)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  view = smt_view_with_selection (smt_session_get_view (self->session), parties, mechanisms);
  smt_session_amend (self->session, view, _("Select"));
}

/**
 * smt_matrix_command_group_sort_table:
 * @descending: whether the last comes first
 *
 * Puts the rows of the table in an order.
 */
void
smt_matrix_command_group_sort_table (SmtMatrixCommandGroup *self,
                                     SmtTableOrder          order,
                                     gboolean               descending)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  view = smt_view_with_table_order (smt_session_get_view (self->session), order, descending);
  smt_session_change (self->session, view, _("Sort List"));
}

/**
 * smt_matrix_command_group_give_up_sort:
 * @order: in which the rows still stand
 * @descending: whether the last comes first in it
 *
 * Leaves the rows of the table as they are; that they were to be sorted is no step
 * to undo any more.
 */
void
smt_matrix_command_group_give_up_sort (SmtMatrixCommandGroup *self,
                                       SmtTableOrder          order,
                                       gboolean               descending)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self));

  view = smt_view_with_table_order (smt_session_get_view (self->session), order, descending);
  smt_session_amend (self->session, view, _("Sort List"));
}

static char *
dup_role (SmtMatrixCommandGroup *self,
          const char       *role)
{
  SmtLanguage *language = smt_session_get_language (self->session);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (SMT_TYPE_ROLE_KIND);
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, role);
  const char *label = smt_glyph_get_label (smt_glyph_for_role_kind (kind->value));

  return smt_sheet_words_capitalize (smt_language_translate (language, NULL, label));
}

static char *
dup_sign (SmtMatrixCommandGroup *self,
          const char            *nick)
{
  SmtGlyph glyph;

  if (!smt_glyph_find (nick, &glyph))
    return NULL;
  return smt_sheet_words_capitalize (smt_language_translate (smt_session_get_language (self->session),
                                                             NULL, smt_glyph_get_label (glyph)));
}

static char *
dup_region (SmtMatrixCommandGroup *self,
            const char       *region)
{
  if (g_str_equal (region, "none"))
    return g_strdup (_("No Region Stated"));
  return smt_language_dup_region (smt_session_get_language (self->session), region);
}

/**
 * smt_matrix_command_group_new_menu:
 * @command: %smt_matrix_role_command, %smt_matrix_sign_command or
 *   %smt_matrix_region_command
 *
 * Returns: (transfer full): a menu of all its actions, for people
 */
GMenuModel *
smt_matrix_command_group_new_menu (SmtMatrixCommandGroup       *self,
                             const SmtMatrixCommand *command)
{
  GMenu *menu = g_menu_new ();

  g_return_val_if_fail (SMT_IS_MATRIX_COMMAND_GROUP (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *name = g_strconcat ("matrix.", g_action_get_name (G_ACTION (entry->action)),
                                           NULL);
      g_autofree char *label = NULL;

      if (entry->command != command)
        continue;
      if (command == &smt_matrix_region_command)
        label = dup_region (self, entry->argument);
      else if (command == &smt_matrix_sign_command)
        label = dup_sign (self, entry->argument);
      else
        label = dup_role (self, entry->argument);
      g_menu_append (menu, label, name);
    }

  return G_MENU_MODEL (menu);
}
