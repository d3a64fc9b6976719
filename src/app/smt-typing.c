/* smt-typing.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever begins to write while a list has the focus means the entry above it.
 */

#include "smt-typing.h"

/**
 * smt_typing_redirect:
 * @controller: of the list, while it handles a key that the list has no use for
 * @entry: where letters are to go
 *
 * Hands a letter on, and the focus after it. A space begins no word.
 *
 * Returns: whether @entry has taken the key
 */
gboolean
smt_typing_redirect (GtkEventControllerKey *controller,
                     guint                  keyval,
                     GdkModifierType        state,
                     GtkEditable           *entry)
{
  GtkEditable *text = gtk_editable_get_delegate (entry);

  /* Only an event can be handed on. */
  if (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller)) == NULL ||
      gdk_keyval_to_unicode (keyval) <= ' ' ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;

  /* Focusing the entry itself would select what is in it. */
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}
