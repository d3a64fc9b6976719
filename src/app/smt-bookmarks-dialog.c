/* smt-bookmarks-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-bookmarks-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-bookmark-dot.h"
#include "smt-menu-names.h"
#include "smt-whole-file.h"

/* A row for each bookmark: its name can be written over, its dot takes another
 * colour with each press, and buttons move, open and remove it. What is removed
 * can be had back. */

/* Buttons of a row, by the icon that they have. */
#define PART_COLOUR "colour"
#define PART_UP     "go-up-symbolic"
#define PART_DOWN   "go-down-symbolic"
#define PART_REMOVE "user-trash-symbolic"

/* As many as it takes until a widget is gone. */
#define FRAMES_TO_GO 3

struct _SmtBookmarksDialog
{
  AdwDialog parent_instance;

  SmtBookmarks    *bookmarks;
  GtkMenuButton   *files_button;
  AdwToastOverlay *toast_overlay;
  GtkStack        *stack;
  GtkListBox      *list_box;
  guint            to_focus;   /* the row that gets the focus soon */
  guint            n_frames;   /* until then; 0 for none */
};

G_DEFINE_FINAL_TYPE (SmtBookmarksDialog, smt_bookmarks_dialog, ADW_TYPE_DIALOG)

/* What a toast gives back. */
typedef struct
{
  SmtBookmarksDialog *dialog;    /* whose toast it is */
  SmtBookmark        *bookmark;
  guint               position;
  gboolean            is_back;
} Removed;

static SmtBookmarksDialog *
get_dialog (GtkWidget *row)
{
  return SMT_BOOKMARKS_DIALOG (gtk_widget_get_ancestor (row, SMT_TYPE_BOOKMARKS_DIALOG));
}

static SmtBookmarks *
get_bookmarks (GtkWidget *row)
{
  return get_dialog (row)->bookmarks;
}

static SmtBookmark *
get_bookmark (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "bookmark");
}

static guint
get_position (GtkWidget *row)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* Returns the row that stands in place of @row then. */
static GtkWidget *
replace (GtkWidget  *row,
         const char *name,
         guint       colour)
{
  SmtBookmarksDialog *self = get_dialog (row);
  g_autoptr (SmtBookmark) changed =
    smt_bookmark_new (name, colour, smt_bookmark_get_view (get_bookmark (row)));
  guint position = get_position (row);

  smt_bookmarks_replace (self->bookmarks, position, changed);
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, position));
}

/* A row that changed is another one then: what was pressed in it keeps the focus
 * in the new one, to be pressed again. Without a focus not even Escape is heard. */
static void
focus_part (SmtBookmarksDialog *self,
            guint               position,
            const char         *part)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, position);

  gtk_widget_grab_focus (g_object_get_data (G_OBJECT (row), part));
}

static void
renamed_cb (GtkWidget *row)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (row));

  if (*name != '\0')
    gtk_widget_grab_focus (replace (row, name, smt_bookmark_get_colour (get_bookmark (row))));
}

static void
coloured_cb (GtkWidget *row)
{
  SmtBookmarksDialog *self = get_dialog (row);
  SmtBookmark *bookmark = get_bookmark (row);
  guint position = get_position (row);

  replace (row, smt_bookmark_get_name (bookmark), smt_bookmark_get_colour (bookmark) + 1);
  focus_part (self, position, PART_COLOUR);
}

static void
move_to (GtkWidget  *row,
         guint       position,
         const char *part)
{
  SmtBookmarksDialog *self = get_dialog (row);

  smt_bookmarks_move (self->bookmarks, get_position (row), position);
  focus_part (self, position, part);
}

static void
raised_cb (GtkWidget *row)
{
  if (get_position (row) > 0)
    move_to (row, get_position (row) - 1, PART_UP);
}

static void
lowered_cb (GtkWidget *row)
{
  if (get_position (row) + 1 < g_list_model_get_n_items (G_LIST_MODEL (get_bookmarks (row))))
    move_to (row, get_position (row) + 1, PART_DOWN);
}

static void
opened_cb (GtkWidget *row)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (row, SMT_TYPE_BOOKMARKS_DIALOG);

  gtk_widget_activate_action (row, "win.open-bookmark-tab", "u", get_position (row));
  adw_dialog_close (ADW_DIALOG (dialog));
}

static void
free_removed (gpointer  data,
              GClosure *closure)
{
  Removed *removed = data;

  g_object_unref (removed->bookmark);
  g_free (removed);
}

/* On a row, or where the last one that went can be had back. */
static gboolean
focus_row_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  SmtBookmarksDialog *self = SMT_BOOKMARKS_DIALOG (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks));

  if (--self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  if (n > 0)
    focus_part (self, MIN (self->to_focus, n - 1), PART_REMOVE);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->toast_overlay), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* What goes with the focus in it, a row or a toast, takes that away once more when
 * the next frame is drawn. */
static void
focus_row_soon (SmtBookmarksDialog *self,
                guint               position)
{
  gboolean is_waiting = self->n_frames > 0;

  self->to_focus = position;
  self->n_frames = FRAMES_TO_GO;
  if (!is_waiting)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_row_cb, NULL, NULL);
}

static void
restored_cb (AdwToast *toast,
             Removed  *removed)
{
  SmtBookmarks *bookmarks = removed->dialog->bookmarks;
  guint position = MIN (removed->position,
                        g_list_model_get_n_items (G_LIST_MODEL (bookmarks)));

  smt_bookmarks_insert (bookmarks, position, removed->bookmark);
  removed->is_back = TRUE;
}

/* The focus was in the toast, unless that just went by. */
static void
dismissed_cb (AdwToast *toast,
              Removed  *removed)
{
  if (removed->is_back)
    focus_row_soon (removed->dialog, removed->position);
}

static void
removed_cb (GtkWidget *row)
{
  SmtBookmarksDialog *self = get_dialog (row);
  Removed *removed = g_new0 (Removed, 1);
  AdwToast *toast = adw_toast_new (_("Bookmark removed"));

  removed->dialog = self;
  removed->position = get_position (row);
  removed->bookmark = smt_bookmarks_take (self->bookmarks, removed->position);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (restored_cb), removed,
                         free_removed, 0);
  g_signal_connect (toast, "dismissed", G_CALLBACK (dismissed_cb), removed);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  focus_row_soon (self, removed->position);
}

static void
add_button (AdwEntryRow *row,
            const char  *icon_name,
            const char  *tooltip,
            GCallback    callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", callback, row);
  g_object_set_data (G_OBJECT (row), icon_name, button);
  adw_entry_row_add_suffix (row, button);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  SmtBookmark *bookmark = item;
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *colour = gtk_button_new ();

  g_object_set_data_full (G_OBJECT (row), "bookmark", g_object_ref (bookmark), g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), smt_bookmark_get_name (bookmark));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect (row, "apply", G_CALLBACK (renamed_cb), NULL);

  gtk_button_set_child (GTK_BUTTON (colour),
                        smt_bookmark_dot_new (smt_bookmark_get_colour (bookmark)));
  gtk_widget_set_tooltip_text (colour, _("Another Colour"));
  gtk_widget_set_valign (colour, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (colour, "flat");
  g_signal_connect_swapped (colour, "clicked", G_CALLBACK (coloured_cb), row);
  g_object_set_data (G_OBJECT (row), PART_COLOUR, colour);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), colour);

  add_button (ADW_ENTRY_ROW (row), PART_UP, _("Move Up"), G_CALLBACK (raised_cb));
  add_button (ADW_ENTRY_ROW (row), PART_DOWN, _("Move Down"), G_CALLBACK (lowered_cb));
  add_button (ADW_ENTRY_ROW (row), "tab-new-symbolic", _("Open in New Tab"),
              G_CALLBACK (opened_cb));
  add_button (ADW_ENTRY_ROW (row), PART_REMOVE, _("Remove"), G_CALLBACK (removed_cb));
  return row;
}

static void
items_changed_cb (SmtBookmarksDialog *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->bookmarks)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
}

static void
say (SmtBookmarksDialog *self,
     const char         *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (SmtBookmarksDialog) self = user_data;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_load_contents_finish (G_FILE (source), result, &text, NULL, NULL, &error) ||
      !smt_bookmarks_import (self->bookmarks, text, &error))
    say (self, error->message);
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (SmtBookmarksDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    g_file_load_contents_async (file, NULL, loaded_cb, g_object_ref (self));
}

static void
import (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        import_chosen_cb, g_object_ref (widget));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SmtBookmarksDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (smt_whole_file_write_finish (result, &error))
    say (self, _("Exported"));
  else
    say (self, error->message);
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (SmtBookmarksDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *text = smt_bookmarks_to_json (self->bookmarks);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  if (file != NULL)
    smt_whole_file_write_async (file, bytes, NULL, written_cb, g_object_ref (self));
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_initial_name (dialog, "bookmarks.json");
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        export_chosen_cb, g_object_ref (widget));
}

static void
smt_bookmarks_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SMT_TYPE_BOOKMARKS_DIALOG);
  g_clear_object (&SMT_BOOKMARKS_DIALOG (object)->bookmarks);

  G_OBJECT_CLASS (smt_bookmarks_dialog_parent_class)->dispose (object);
}

static void
smt_bookmarks_dialog_class_init (SmtBookmarksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = smt_bookmarks_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/bookmarks-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtBookmarksDialog, files_button);
  gtk_widget_class_bind_template_child (widget_class, SmtBookmarksDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, SmtBookmarksDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtBookmarksDialog, list_box);
  gtk_widget_class_install_action (widget_class, "bookmarks.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "bookmarks.export", NULL, export);
}

static void
smt_bookmarks_dialog_init (SmtBookmarksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_menu_names_attach (gtk_menu_button_get_popover (self->files_button));
}

/**
 * smt_bookmarks_dialog_new:
 * @bookmarks: what to edit
 *
 * Returns: (transfer floating): a dialog, to be shown in a window
 */
AdwDialog *
smt_bookmarks_dialog_new (SmtBookmarks *bookmarks)
{
  SmtBookmarksDialog *self = g_object_new (SMT_TYPE_BOOKMARKS_DIALOG, NULL);

  self->bookmarks = g_object_ref (bookmarks);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (bookmarks), create_row, self, NULL);
  g_signal_connect_object (bookmarks, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
  return ADW_DIALOG (self);
}
