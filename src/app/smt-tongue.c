/* smt-tongue.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content need not be in the language of the interface. One letter of Han has
 * another form in Chinese than in Japanese: fonts are chosen by language, and
 * without being told Pango takes that of the interface.
 */

#include "smt-tongue.h"

/* Whether it is that of the interface, in which all is drawn anyway: "en" where
 * that is "en-us". */
static gboolean
is_of_interface (PangoLanguage *language)
{
  return g_str_has_prefix (pango_language_to_string (gtk_get_default_language ()),
                           pango_language_to_string (language));
}

/**
 * smt_tongue_create_attributes:
 * @tag: (nullable): BCP 47 tag of the language that words are in
 *
 * Returns: (transfer full) (nullable): what has them drawn, broken into lines and
 *   read in that language; %NULL if it is that of the interface
 */
PangoAttrList *
smt_tongue_create_attributes (const char *tag)
{
  PangoLanguage *language = tag != NULL ? pango_language_from_string (tag) : NULL;
  PangoAttrList *attributes;

  if (language == NULL || is_of_interface (language))
    return NULL;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_language_new (language));
  return attributes;
}

/**
 * smt_tongue_set:
 * @tag: (nullable): BCP 47 tag of the language that the label's text is in;
 *   %NULL for that of the interface
 *
 * Has @label drawn, broken into lines and read in a language.
 */
void
smt_tongue_set (GtkLabel   *label,
                const char *tag)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  attributes = smt_tongue_create_attributes (tag);
  gtk_label_set_attributes (label, attributes);
}

/**
 * smt_tongue_set_context:
 * @tag: (nullable): as for smt_tongue_set()
 *
 * The same for all that @widget draws itself.
 */
void
smt_tongue_set_context (GtkWidget  *widget,
                        const char *tag)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  pango_context_set_language (gtk_widget_get_pango_context (widget),
                              tag != NULL ? pango_language_from_string (tag)
                                          : gtk_get_default_language ());
}
