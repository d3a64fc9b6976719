/* smt-compare-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-compare-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "smt-announcer.h"
#include "smt-compare-picker.h"
#include "smt-compare-table.h"
#include "smt-date-button.h"
#include "smt-entity-menu.h"
#include "smt-menu-names.h"
#include "smt-upset-view.h"

/* The comparison of the view, as a picture, a table or in sentences. It is written when the
 * page is seen, and again only when what it depends on has changed. */

struct _SmtComparePage
{
  GtkWidget parent_instance;

  SmtSession       *session;
  SmtComparison    *comparison;  /* or NULL */
  SmtView          *shown;       /* what of the view it was written for, or NULL */
  gboolean          compact;
  gboolean          is_updating;

  GtkWidget        *toolbar_view;
  AdwToggleGroup   *display_group;
  GtkMenuButton    *add_button;
  SmtDateButton    *date_button;
  SmtDateButton    *narrow_date_button;
  GtkMenuButton    *copy_button;
  GtkToggleButton  *differences_button;
  GtkLabel         *note;
  GtkStack         *stack;
  AdwStatusPage    *status_page;
  SmtUpsetView     *upset;
  SmtCompareTable  *table;
  GtkLabel         *words_title;
  GtkBox           *sentences;
  SmtComparePicker *picker;
};

enum
{
  PROP_COMPACT = 1
};

static void smt_compare_page_picture_init (SmtPicturePageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtComparePage, smt_compare_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SMT_TYPE_PICTURE_PAGE,
                                                      smt_compare_page_picture_init))

/* Of the view, what a comparison depends on. */
static SmtView *
dup_key (SmtView *view)
{
  g_autoptr (SmtView) first = smt_view_new ();
  g_autoptr (SmtView) second = smt_view_with_compared (first, smt_view_get_compared (view));
  g_autoptr (SmtView) third = smt_view_with_at (second, smt_view_get_at (view));
  g_autoptr (SmtView) fourth =
    smt_view_with_according_to (third, smt_view_get_according_to (view));

  g_autoptr (SmtView) fifth = smt_view_with_counting (fourth, smt_view_get_counting (view));

  return smt_view_with_only_differences (fifth, smt_view_get_only_differences (view));
}

static gboolean
activate_link_cb (SmtComparePage *self,
                  const char     *uri,
                  GtkLabel       *label)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", uri);
  return GDK_EVENT_STOP;
}

static void
add_sentence (SmtComparePage *self,
              const char     *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (activate_link_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->sentences, label);
}

static void
show_sentences (SmtComparePage *self)
{
  g_auto (GStrv) sentences = smt_comparison_list_links (self->comparison);
  g_autofree char *title = smt_comparison_dup_title (self->comparison);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sentences))) != NULL)
    gtk_box_remove (self->sentences, child);
  gtk_label_set_label (self->words_title, title);
  for (guint i = 0; sentences[i] != NULL; i++)
    add_sentence (self, sentences[i]);
}

/* What is left out: rows that are the same, and what cannot stand here. */
static void
show_note (SmtComparePage *self)
{
  g_autofree char *hidden = smt_comparison_dup_hidden (self->comparison);
  g_autofree char *counts = smt_comparison_dup_counts (self->comparison);
  const char *rows = hidden != NULL ? hidden : counts;
  guint n_missing = smt_comparison_get_n_missing (self->comparison);
  g_autofree char *missing =
    /* TRANSLATORS: of what a view compares, what is not in the dataset, or is
     * a party among mechanisms */
    g_strdup_printf (ngettext ("%u more cannot be set beside them.",
                               "%u more cannot be set beside them.", n_missing), n_missing);
  g_autofree char *both = g_strdup_printf ("%s · %s", rows, missing);

  gtk_label_set_label (self->note, n_missing > 0 ? both : rows);
}

static void
show_status (SmtComparePage *self)
{
  guint n = smt_comparison_get_n_sides (self->comparison);
  g_autofree char *title = NULL;

  if (n == 0)
    {
      adw_status_page_set_title (self->status_page, _("Compare"));
      adw_status_page_set_description (self->status_page,
                                       _("Choose two to six mechanisms, or two to six parties, to see what each is, what they have in common, and what only one has."));
      return;
    }

  /* TRANSLATORS: %s is a mechanism or a party, which stands alone so far */
  title = g_strdup_printf (_("Compare %s"), smt_comparison_get_side_name (self->comparison, 0));
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, _("Choose what to compare it with."));
}

/* Names of the displays, of the toggles and of the pages of the stack. */
static const char *const displays[] = {
  [SMT_DISPLAY_PICTURE] = "picture",
  [SMT_DISPLAY_TABLE] = "table",
  [SMT_DISPLAY_WORDS] = "words",
};

static void
show_picture (SmtComparePage *self)
{
  g_autoptr (SmtUpsetScene) scene = smt_upset_scene_new (self->comparison);

  smt_upset_view_set_scene (self->upset, scene);
}

static void
show_display (SmtComparePage *self)
{
  SmtDisplay display = smt_view_get_display (smt_session_get_view (self->session));
  gboolean is_compared = smt_comparison_get_n_sides (self->comparison) >= SMT_MIN_SIDES;

  self->is_updating = TRUE;
  adw_toggle_group_set_active_name (self->display_group,
                                    displays[display]);
  gtk_toggle_button_set_active (self->differences_button,
                                smt_view_get_only_differences (self->shown));
  self->is_updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->display_group), is_compared);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_button), is_compared);
  gtk_widget_set_visible (GTK_WIDGET (self->note), is_compared);
  gtk_widget_set_visible (GTK_WIDGET (self->differences_button),
                          is_compared && display == SMT_DISPLAY_TABLE);
  gtk_stack_set_visible_child_name (self->stack,
                                    is_compared ? displays[display] : "start");
}

static void
view_changed_cb (SmtComparePage *self)
{
  SmtView *view = smt_session_get_view (self->session);
  g_autoptr (SmtView) key = NULL;

  if (smt_view_get_page (view) != SMT_PAGE_COMPARE)
    return;

  key = dup_key (view);
  if (self->shown == NULL || !smt_view_equal (self->shown, key))
    {
      g_clear_object (&self->comparison);
      g_clear_pointer (&self->shown, smt_view_unref);
      self->comparison = smt_comparison_new (smt_session_get_dataset (self->session),
                                             smt_session_get_index (self->session), view,
                                             smt_session_get_language (self->session));
      self->shown = g_steal_pointer (&key);
      smt_compare_table_set_comparison (self->table, self->comparison);
      show_picture (self);
      show_sentences (self);
      show_note (self);
      show_status (self);
    }
  show_display (self);
}

static void
set_display (SmtComparePage *self,
             SmtDisplay      display)
{
  g_autoptr (SmtView) view =
    smt_view_with_display (smt_session_get_view (self->session), display);

  smt_session_change (self->session, view, _("Change Display"));
}

static void
display_changed_cb (SmtComparePage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->display_group);

  if (self->is_updating || self->session == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (displays); i++)
    if (g_strcmp0 (name, displays[i]) == 0)
      {
        set_display (self, i);
        return;
      }
}

/* By the key that turns the matrix, too. */
static void
show_next_display (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (widget);

  if (self->comparison == NULL || smt_comparison_get_n_sides (self->comparison) < SMT_MIN_SIDES)
    {
      gtk_widget_error_bell (widget);
      return;
    }

  set_display (self, (smt_view_get_display (smt_session_get_view (self->session)) + 1) %
                     G_N_ELEMENTS (displays));
  smt_picture_page_focus (SMT_PICTURE_PAGE (self));
}

static void
differences_toggled_cb (SmtComparePage *self)
{
  gboolean only = gtk_toggle_button_get_active (self->differences_button);
  g_autoptr (SmtView) view = NULL;

  if (self->is_updating || self->session == NULL)
    return;

  view = smt_view_with_only_differences (smt_session_get_view (self->session), only);
  smt_session_change (self->session, view, only ? _("Only Differences") : _("Show All Rows"));
  smt_announcer_speak (GTK_WIDGET (self), gtk_label_get_label (self->note));
}

static GdkContentProvider *
create_bytes (const char *type,
              char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* One table in three forms, and as plain text for everything else: whoever
 * pastes takes the one it likes best. */
static void
copy_table (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (widget);
  g_autoptr (GdkContentProvider) all = NULL;
  g_autofree char *plain = NULL;
  GdkContentProvider *forms[4];

  if (self->comparison == NULL)
    return;

  plain = smt_comparison_to_tsv (self->comparison);
  forms[0] = create_bytes ("text/html", smt_comparison_to_html (self->comparison));
  forms[1] = create_bytes ("text/markdown", smt_comparison_to_markdown (self->comparison));
  forms[2] = create_bytes ("text/tab-separated-values", g_strdup (plain));
  forms[3] = gdk_content_provider_new_typed (G_TYPE_STRING, plain);
  all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}

static void
copy_words (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (widget);
  g_auto (GStrv) sentences = NULL;
  g_autofree char *text = NULL;

  if (self->comparison == NULL)
    return;

  sentences = smt_comparison_list_sentences (self->comparison);
  text = g_strjoinv ("\n", sentences);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
smt_compare_page_set_session (SmtPicturePage *page,
                              SmtSession     *session)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (page);

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->shown, smt_view_unref);
  smt_date_button_set_session (self->date_button, session);
  smt_date_button_set_session (self->narrow_date_button, session);
  smt_compare_picker_set_session (self->picker, session);
  if (session != NULL)
    {
      g_signal_connect_swapped (session, "notify::view", G_CALLBACK (view_changed_cb), self);
      view_changed_cb (self);
    }
  else
    {
      smt_compare_table_set_comparison (self->table, NULL);
      smt_upset_view_set_scene (self->upset, NULL);
      g_clear_object (&self->comparison);
    }
}

static void
smt_compare_page_focus (SmtPicturePage *page)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (page);
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (name, "picture") == 0)
    smt_upset_view_focus (self->upset);
  else if (g_strcmp0 (name, "table") == 0)
    smt_compare_table_focus (self->table);
  else if (g_strcmp0 (name, "words") == 0)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
smt_compare_page_change_date (SmtPicturePage *page)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (page);

  smt_date_button_popup (self->compact ? self->narrow_date_button : self->date_button);
}

static void
smt_compare_page_picture_init (SmtPicturePageInterface *iface)
{
  iface->set_session = smt_compare_page_set_session;
  iface->focus = smt_compare_page_focus;
  iface->change_date = smt_compare_page_change_date;
}

static void
smt_compare_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, SMT_COMPARE_PAGE (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Where there is little room, ways to read it have signs in place of names. */
static void
update_toggles (SmtComparePage *self)
{
  static const struct
  {
    const char *name;
    const char *label;
    const char *icon_name;
  } toggles[] = {
    { "picture", NC_("display", "Picture"), "smt-compare-symbolic" },
    { "table", NC_("display", "Table"), "view-grid-symbolic" },
    { "words", NC_("display", "Words"), "format-justify-left-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (toggles); i++)
    {
      AdwToggle *toggle = adw_toggle_group_get_toggle_by_name (self->display_group,
                                                               toggles[i].name);
      const char *label = g_dpgettext2 (NULL, "display", toggles[i].label);

      adw_toggle_set_label (toggle, self->compact ? NULL : label);
      adw_toggle_set_icon_name (toggle, self->compact ? toggles[i].icon_name : NULL);
      adw_toggle_set_tooltip (toggle, self->compact ? label : "");
    }
  if (self->compact)
    gtk_widget_add_css_class (GTK_WIDGET (self->display_group), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->display_group), "narrow");
}

static void
smt_compare_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (object);

  switch (property_id)
    {
    case PROP_COMPACT:
      if (self->compact == g_value_get_boolean (value))
        return;
      self->compact = g_value_get_boolean (value);
      update_toggles (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_compare_page_dispose (GObject *object)
{
  SmtComparePage *self = SMT_COMPARE_PAGE (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SMT_TYPE_COMPARE_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->comparison);
  g_clear_pointer (&self->shown, smt_view_unref);

  G_OBJECT_CLASS (smt_compare_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/summitry/Summitry/ui/compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, toolbar_view);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, display_group);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, date_button);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, narrow_date_button);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, differences_button);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, note);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, upset);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, words_title);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, sentences);
  gtk_widget_class_bind_template_child (widget_class, SmtComparePage, picker);
  gtk_widget_class_bind_template_callback (widget_class, display_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, differences_toggled_cb);
}

static void
smt_compare_page_class_init (SmtComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = smt_compare_page_get_property;
  object_class->set_property = smt_compare_page_set_property;
  object_class->dispose = smt_compare_page_dispose;

  g_object_class_override_property (object_class, PROP_COMPACT, "compact");

  g_type_ensure (SMT_TYPE_COMPARE_PICKER);
  g_type_ensure (SMT_TYPE_COMPARE_TABLE);
  g_type_ensure (SMT_TYPE_DATE_BUTTON);
  g_type_ensure (SMT_TYPE_UPSET_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "compare.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (widget_class, "compare.copy-words", NULL, copy_words);
  gtk_widget_class_install_action (widget_class, "compare.next-display", NULL,
                                   show_next_display);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0,
                                       "compare.next-display", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "compare.copy-table", NULL);
}

static void
smt_compare_page_init (SmtComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  smt_menu_names_attach (gtk_menu_button_get_popover (self->copy_button));
  smt_entity_menu_attach (GTK_WIDGET (self->sentences));
  update_toggles (self);
}

/**
 * smt_compare_page_choose:
 *
 * Asks what to compare with.
 */
void
smt_compare_page_choose (SmtComparePage *self)
{
  g_return_if_fail (SMT_IS_COMPARE_PAGE (self));

  gtk_menu_button_popup (self->add_button);
}
