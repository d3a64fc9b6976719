/* smt-wrap-fit.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-wrap-fit.h"

/* Less than a line on a phone. */
#define MAX_WIDTH 280

/**
 * smt_wrap_fit:
 * @child: (transfer floating): what words are in that can wrap, or be cut
 *
 * Where words run from right to left, AdwWrapBox puts what would like to be wider
 * than the line out of sight. There it is told not to like that.
 *
 * Returns: (transfer floating): @child, or what it is in
 */
GtkWidget *
smt_wrap_fit (GtkWidget *child)
{
  GtkWidget *clamp;

  if (gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL)
    return child;

  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  return clamp;
}
