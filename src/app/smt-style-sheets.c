/* smt-style-sheets.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is only for dark ground, or for high contrast, loaded when it first is
 * wanted. What libadwaita would do of itself before 1.10, by the names of
 * resources, it complains of since; and GTK before 4.20 has no media queries.
 */

#include "smt-style-sheets.h"

#define FOLDER "/io/github/summitry/Summitry/"

/* Above what is for all. */
#define PRIORITY (GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1)

typedef struct
{
  const char       *file;
  GtkStyleProvider *provider;  /* once it was wanted */
} Sheet;

static void
show (Sheet    *sheet,
      gboolean  is_wanted)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (sheet->provider != NULL)
    gtk_style_context_remove_provider_for_display (display, sheet->provider);
  if (!is_wanted)
    return;

  if (sheet->provider == NULL)
    {
      g_autofree char *path = g_strconcat (FOLDER, sheet->file, NULL);

      sheet->provider = GTK_STYLE_PROVIDER (gtk_css_provider_new ());
      gtk_css_provider_load_from_resource (GTK_CSS_PROVIDER (sheet->provider), path);
    }
  gtk_style_context_add_provider_for_display (display, sheet->provider, PRIORITY);
}

static void
changed_cb (AdwStyleManager *manager)
{
  static Sheet dark = { .file = "hues-dark.css" };
  static Sheet contrast = { .file = "high-contrast.css" };

  show (&dark, adw_style_manager_get_dark (manager));
  show (&contrast, adw_style_manager_get_high_contrast (manager));
}

/**
 * smt_style_sheets_follow:
 * @manager: of the program
 *
 * From now on mechanisms have their colours for dark ground where @manager says
 * that it is dark, and what is dim stands out where it says that contrast is high.
 */
void
smt_style_sheets_follow (AdwStyleManager *manager)
{
  g_return_if_fail (ADW_IS_STYLE_MANAGER (manager));

  g_signal_connect (manager, "notify::dark", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (changed_cb), NULL);
  changed_cb (manager);
}
