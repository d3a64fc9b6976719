/* smt-dark-hues.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours of mechanisms on dark ground, loaded when it first is dark. What
 * libadwaita would do of itself before 1.10, by the name of a resource, it
 * complains of since; and GTK before 4.20 has no media queries.
 */

#include "smt-dark-hues.h"

#define SHEET "/io/github/summitry/Summitry/hues-dark.css"

/* Above those for light ground. */
#define PRIORITY (GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1)

static void
dark_changed_cb (AdwStyleManager *manager)
{
  static GtkStyleProvider *provider;
  GdkDisplay *display = gdk_display_get_default ();

  if (provider != NULL)
    gtk_style_context_remove_provider_for_display (display, provider);
  if (!adw_style_manager_get_dark (manager))
    return;

  if (provider == NULL)
    {
      provider = GTK_STYLE_PROVIDER (gtk_css_provider_new ());
      gtk_css_provider_load_from_resource (GTK_CSS_PROVIDER (provider), SHEET);
    }
  gtk_style_context_add_provider_for_display (display, provider, PRIORITY);
}

/**
 * smt_dark_hues_follow:
 * @manager: of the program
 *
 * From now on mechanisms have their colours for dark ground where @manager says
 * that it is dark.
 */
void
smt_dark_hues_follow (AdwStyleManager *manager)
{
  g_return_if_fail (ADW_IS_STYLE_MANAGER (manager));

  g_signal_connect (manager, "notify::dark", G_CALLBACK (dark_changed_cb), NULL);
  dark_changed_cb (manager);
}
