/* smt-about.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-about.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <unicode/uversion.h>
#include <unicode/ulocdata.h>

#include "smt-label.h"
#include "smt-template.h"

/* Name, licence, addresses and news are those of the metainfo; the shares of
 * the languages are counted while the program is built. */

#define METAINFO "/io/github/summitry/Summitry/metainfo.xml"
#define LANGUAGES "/io/github/summitry/Summitry/languages.json"
#define OWN_ICON "io.github.summitry.Summitry"
#define OWN_ICON_FOLDER "/io/github/summitry/Summitry/own-icon"

typedef struct
{
  const char     *title;
  GtkLicense      licence;
  const char     *text;     /* of a licence that GTK does not know */
} Part;

/* What the program is made of, with the licences it is under. */
static const Part parts[] = {
  { "GTK", GTK_LICENSE_LGPL_2_1, NULL },
  { "libadwaita", GTK_LICENSE_LGPL_2_1, NULL },
  { "GLib", GTK_LICENSE_LGPL_2_1, NULL },
  { "JSON-GLib", GTK_LICENSE_LGPL_2_1, NULL },
  { "yyjson", GTK_LICENSE_MIT_X11, NULL },
  { "ICU", GTK_LICENSE_CUSTOM, "Unicode-3.0" },
  { "iso-codes", GTK_LICENSE_LGPL_2_1, NULL },
};

static void
add_legal_sections (AdwAboutDialog *about)
{
  adw_about_dialog_add_legal_section (about, _("Bundled dataset"), NULL,
                                      GTK_LICENSE_CUSTOM,
                                      _("The text of the bundled dataset is available under the "
                                        "Creative Commons Attribution 4.0 International licence "
                                        "(CC-BY-4.0)."));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    adw_about_dialog_add_legal_section (about, parts[i].title, NULL, parts[i].licence,
                                        parts[i].text);
}

/* The share of what is translated, in percent; not 100 before all is. */
static gint64
get_share (JsonObject *language,
           const char *part)
{
  JsonArray *counts = json_object_get_array_member (language, part);
  gint64 n = json_array_get_int_element (counts, 0);
  gint64 total = json_array_get_int_element (counts, 1);

  return total > 0 ? n * 100 / total : 0;
}

/* "German: buttons 100 %, content 100 %" */
static char *
dup_status (SmtLanguage *interface,
            const char  *tag,
            JsonObject  *status)
{
  g_autofree char *name = smt_language_dup_language (interface, tag);
  g_autofree char *own = smt_language_format_number (interface, get_share (status, "interface"));
  g_autofree char *content = smt_language_format_number (interface,
                                                         get_share (status, "content"));

  return smt_template_fill (
    /* TRANSLATORS: how much of the program is translated: {language} is a name,
     * {interface} and {content} are numbers, in percent */
    _("{language}: interface {interface} %, content {content} %"),
    "language", name != NULL ? name : tag, "interface", own, "content", content, NULL);
}

static void
add_languages (AdwAboutDialog *about,
               JsonObject     *languages,
               gboolean        is_reviewed,
               const char     *title)
{
  g_autoptr (SmtLanguage) interface = smt_language_new_for_locale ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rows = NULL;
  JsonObjectIter iter;
  const char *tag;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, languages);
  while (json_object_iter_next_ordered (&iter, &tag, &node))
    {
      JsonObject *status = json_node_get_object (node);

      if (json_object_get_boolean_member (status, "reviewed") == is_reviewed)
        g_strv_builder_take (builder, dup_status (interface, tag, status));
    }
  rows = g_strv_builder_end (builder);
  if (rows[0] != NULL)
    adw_about_dialog_add_credit_section (about, title, (const char **) rows);
}

static void
add_translations (AdwAboutDialog *about)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (LANGUAGES, 0, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text;
  JsonObject *languages;

  g_return_if_fail (bytes != NULL);

  text = g_bytes_get_data (bytes, &size);
  if (!json_parser_load_from_data (parser, text, size, NULL))
    g_return_if_reached ();

  languages = json_node_get_object (json_parser_get_root (parser));
  add_languages (about, languages, TRUE, _("Languages"));
  /* TRANSLATORS: heading over languages that nobody who grew up with them has read */
  add_languages (about, languages, FALSE, _("Not Yet Reviewed by a Native Reader"));
}

static char *
dup_dataset (SmtDataset  *dataset,
             SmtLanguage *language)
{
  const SmtText *title = smt_dataset_get_title (dataset);
  g_autofree char *date = smt_language_format_edtf (language, smt_dataset_get_as_of (dataset));

  return smt_template_fill (
    /* TRANSLATORS: {title} and {edition} are those of the dataset, {date} is how
     * far its data go */
    _("Dataset: {title}, edition {edition}, as of {date}"),
    "title", title != NULL ? smt_language_get_text (language, title, NULL)
                           : smt_dataset_get_id (dataset),
    "edition", smt_dataset_get_edition (dataset) != NULL ? smt_dataset_get_edition (dataset) : "–",
    "date", date, NULL);
}

static char *
dup_icu_versions (void)
{
  UVersionInfo icu, cldr = { 0 };
  char icu_text[U_MAX_VERSION_STRING_LENGTH], cldr_text[U_MAX_VERSION_STRING_LENGTH];
  UErrorCode status = U_ZERO_ERROR;

  u_getVersion (icu);
  u_versionToString (icu, icu_text);
  ulocdata_getCLDRVersion (cldr, &status);
  u_versionToString (cldr, cldr_text);
  return g_strdup_printf ("ICU: %s (CLDR %s)", icu_text, cldr_text);
}

/**
 * smt_about_dup_debug_info:
 * @content: the language of the content
 *
 * Returns: (transfer full): what helps to find out why the program behaves as
 *   it does; in English, as it is for those who work on it
 */
char *
smt_about_dup_debug_info (SmtDataset  *dataset,
                          SmtLanguage *content)
{
  g_autofree char *icu = dup_icu_versions ();
  const char *locale = setlocale (LC_MESSAGES, NULL);
  const char *edition = smt_dataset_get_edition (dataset);
  GdkDisplay *display = gdk_display_get_default ();

  return g_strdup_printf (
    "Summitry: %s (%s)\n"
    "Dataset: %s, edition %s, as of %s\n"
    "GTK: %u.%u.%u\n"
    "libadwaita: %u.%u.%u\n"
    "GLib: %u.%u.%u\n"
    "%s\n"
    "Display: %s\n"
    "Locale: %s\n"
    "Language of content: %s\n"
    "Flatpak: %s\n",
    SMT_VERSION, SMT_APPLICATION_ID,
    smt_dataset_get_id (dataset), edition != NULL ? edition : "none",
    smt_edtf_get_text (smt_dataset_get_as_of (dataset)),
    gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
    adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
    glib_major_version, glib_minor_version, glib_micro_version,
    icu, display != NULL ? G_OBJECT_TYPE_NAME (display) : "none",
    locale != NULL ? locale : "C", smt_language_get_tag (content),
    g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "yes" : "no");
}

/* The theme has it once the program is installed. Before, it gets the one that
 * the program carries. */
static const char *
find_icon (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  if (gtk_icon_theme_has_icon (theme, SMT_APPLICATION_ID))
    return SMT_APPLICATION_ID;

  gtk_icon_theme_add_resource_path (theme, OWN_ICON_FOLDER);
  return OWN_ICON;
}

static void
add_sources (AdwAboutDialog *about,
             SmtDataset     *dataset,
             SmtLanguage    *content)
{
  SmtEntity *source = smt_dataset_get_source (dataset);
  g_autofree char *title = NULL;
  const char *names[] = { NULL, NULL };

  if (source == NULL)
    return;

  title = smt_label_dup (source, content, NULL);
  names[0] = title;
  adw_about_dialog_add_credit_section (about, _("The Dataset Starts From"), names);
}

static void
set_developers (AdwAboutDialog *about)
{
  const char *developers = _("The Summitry contributors");
  g_autofree char *copyright = g_strconcat ("© 2026 ", developers, NULL);

  adw_about_dialog_set_developer_name (about, developers);
  adw_about_dialog_set_copyright (about, copyright);
}

/**
 * smt_about_create_dialog:
 * @dataset: the bundled dataset
 * @content: the language of the content
 *
 * Returns: (transfer floating): what there is to say of the program
 */
AdwDialog *
smt_about_create_dialog (SmtDataset  *dataset,
                         SmtLanguage *content)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (METAINFO, SMT_VERSION);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  g_autofree char *comments = dup_dataset (dataset, content);
  g_autofree char *debug = smt_about_dup_debug_info (dataset, content);

  adw_about_dialog_set_application_icon (about, find_icon ());
  adw_about_dialog_set_version (about, SMT_VERSION);
  set_developers (about);
  adw_about_dialog_set_comments (about, comments);
  /* TRANSLATORS: your names, one a line, as people will read them in About */
  adw_about_dialog_set_translator_credits (about, _("translator-credits"));
  adw_about_dialog_set_debug_info (about, debug);
  adw_about_dialog_set_debug_info_filename (about, "summitry-debug-info.txt");
  add_sources (about, dataset, content);
  add_translations (about);
  add_legal_sections (about);
  return dialog;
}
