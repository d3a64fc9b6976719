/* smt-help-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A topic of the help as a page to be read: each block a label whose text can be
 * selected. A link names what it leads to, "topic:ID" or "page:NICK", and is the
 * action of that name of the dialog.
 */

#include "smt-help-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "smt-glyph-image.h"
#include "smt-help-words.h"
#include "smt-shortcuts.h"

struct _SmtHelpPage
{
  AdwNavigationPage parent_instance;

  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (SmtHelpPage, smt_help_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
dup_keys (const char *accelerator,
          gpointer    user_data)
{
  return smt_shortcuts_dup_keys (accelerator);
}

/* A translation is tested to have the markup of its original; if one has not, the
 * original is better than nothing. */
static char *
dup_words (const char  *message,
           SmtHelpForm  form)
{
  char *words = smt_help_words_format (_(message), form, dup_keys, NULL, NULL);

  return words != NULL ? words : smt_help_words_format (message, form, dup_keys, NULL, NULL);
}

static gboolean
link_activated_cb (GtkWidget  *label,
                   const char *address)
{
  const char *colon = strchr (address, ':');
  g_autofree char *kind = NULL;
  g_autofree char *action = NULL;

  g_return_val_if_fail (colon != NULL, TRUE);

  kind = g_strndup (address, colon - address);
  action = g_strconcat ("help.", kind, NULL);
  gtk_widget_activate_action (label, action, "s", colon + 1);
  return TRUE;
}

static GtkWidget *
create_label (const char *words,
              gboolean    is_markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (is_markup)
    gtk_label_set_markup (GTK_LABEL (label), words);
  else
    gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect (label, "activate-link", G_CALLBACK (link_activated_cb), NULL);
  return label;
}

/* It takes the focus and is read out, which of a heading means its text; a label
 * takes the focus only if its text can be selected. */
static GtkWidget *
create_title (const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", title,
                                   "margin-bottom", 6,
                                   "selectable", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 1,
                                  -1);
  gtk_widget_add_css_class (label, "title-1");
  return label;
}

/* The sign that an item explains, or a bullet. What either means is said beside
 * it. */
static GtkWidget *
create_sign (const SmtHelpBlock *block)
{
  SmtGlyph glyph;
  GtkWidget *sign;

  if (block->sign != NULL && smt_glyph_find (block->sign, &glyph))
    {
      sign = smt_glyph_image_new (glyph, FALSE);
      /* In the middle of the first line. */
      gtk_widget_set_margin_top (sign, 6);
    }
  else
    {
      sign = gtk_label_new ("•");
    }
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_size_request (sign, 16, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return sign;
}

static GtkWidget *
create_item (const SmtHelpBlock *block)
{
  g_autofree char *words = dup_words (block->text, SMT_HELP_PANGO);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                 "spacing", 12,
                                 "margin-start", 6,
                                 NULL);

  gtk_box_append (GTK_BOX (box), create_sign (block));
  gtk_box_append (GTK_BOX (box), create_label (words, TRUE));
  return box;
}

/* Code runs from left to right in every language. */
static GtkWidget *
create_code (const SmtHelpBlock *block)
{
  GtkWidget *label = create_label (block->text, FALSE);

  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (label, "monospace");
  gtk_widget_add_css_class (label, "card");
  gtk_widget_add_css_class (label, "help-code");
  return label;
}

static GtkWidget *
create_paragraph (const SmtHelpBlock *block)
{
  g_autofree char *words = dup_words (block->text, SMT_HELP_PANGO);

  return create_label (words, TRUE);
}

static GtkBox *
create_box (int                spacing,
            GtkAccessibleRole  role)
{
  return g_object_new (GTK_TYPE_BOX,
                       "accessible-role", role,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       "spacing", spacing,
                       NULL);
}

static void
append_keys (GtkBox *box)
{
  g_autoptr (GPtrArray) groups = smt_shortcuts_list_groups ();

  for (guint i = 0; i < groups->len; i++)
    gtk_box_append (box, g_ptr_array_index (groups, i));
}

/* Items that follow each other are one list. */
static void
append_item (GtkBox             *box,
             const SmtHelpBlock *block,
             gboolean            is_first)
{
  GtkWidget *list;

  if (is_first)
    gtk_box_append (box, GTK_WIDGET (create_box (8, GTK_ACCESSIBLE_ROLE_LIST)));
  list = gtk_widget_get_last_child (GTK_WIDGET (box));
  gtk_box_append (GTK_BOX (list), create_item (block));
}

static GtkWidget *
create_text (SmtHelpPage  *self,
             SmtHelpTopic *topic)
{
  GtkBox *box = create_box (14, GTK_ACCESSIBLE_ROLE_GENERIC);
  guint n;
  const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n);

  self->title = create_title (_(smt_help_topic_get_title (topic)));
  gtk_box_append (box, self->title);
  for (guint i = 0; i < n; i++)
    switch (blocks[i].kind)
      {
      case SMT_HELP_ITEM:
        append_item (box, &blocks[i], blocks[i - 1].kind != SMT_HELP_ITEM);
        break;
      case SMT_HELP_CODE:
        gtk_box_append (box, create_code (&blocks[i]));
        break;
      case SMT_HELP_KEYS:
        append_keys (box);
        break;
      case SMT_HELP_PARAGRAPH:
      default:
        gtk_box_append (box, create_paragraph (&blocks[i]));
      }
  gtk_widget_add_css_class (GTK_WIDGET (box), "help-text");
  return GTK_WIDGET (box);
}

/* Whoever comes to the page comes to its heading, so that this is read first, and
 * nothing is selected. */
static gboolean
smt_help_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *title = SMT_HELP_PAGE (widget)->title;
  gboolean is_taken = gtk_widget_grab_focus (title);

  gtk_label_select_region (GTK_LABEL (title), 0, 0);
  return is_taken;
}

static gboolean
smt_help_page_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) == NULL)
    return smt_help_page_grab_focus (widget);
  return GTK_WIDGET_CLASS (smt_help_page_parent_class)->focus (widget, direction);
}

static void
smt_help_page_class_init (SmtHelpPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = smt_help_page_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = smt_help_page_grab_focus;
}

static void
smt_help_page_init (SmtHelpPage *self)
{
}

/**
 * smt_help_page_new:
 * @topic: what to show
 *
 * Returns: (transfer floating): a page of the dialog
 */
AdwNavigationPage *
smt_help_page_new (SmtHelpTopic *topic)
{
  SmtHelpPage *self = g_object_new (SMT_TYPE_HELP_PAGE,
                                    "title", _(smt_help_topic_get_title (topic)),
                                    NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_text (self, topic));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  /* The heading is in the text. */
  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  return ADW_NAVIGATION_PAGE (self);
}

/**
 * smt_help_page_dup_text:
 *
 * Returns: (transfer full): all words of @topic as they are read, to be searched
 */
char *
smt_help_page_dup_text (SmtHelpTopic *topic)
{
  GString *text = g_string_new (_(smt_help_topic_get_title (topic)));
  guint n;
  const SmtHelpBlock *blocks = smt_help_topic_get_blocks (topic, &n);

  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == SMT_HELP_PARAGRAPH || blocks[i].kind == SMT_HELP_ITEM)
      {
        g_autofree char *words = dup_words (blocks[i].text, SMT_HELP_PLAIN);

        g_string_append_printf (text, " %s", words);
      }
    else if (blocks[i].kind == SMT_HELP_CODE)
      {
        g_string_append_printf (text, " %s", blocks[i].text);
      }
  return g_string_free_and_steal (text);
}
