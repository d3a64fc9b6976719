/* smt-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-source.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entity-private.h"

/* A publication that passages point into. Its name is its title, or what it is said
 * to be where the dataset has no title. The text of a source is not in the program. */

struct _SmtSource
{
  SmtEntity parent_instance;

  SmtAnswer      described;
  SmtText       *publisher;
  SmtSourceKind  kind;
  SmtEdtf       *issued;
  SmtEdtf       *checked;
  char          *language;
  char          *licence;
  char          *address;
  SmtText       *supports;
};

G_DEFINE_FINAL_TYPE (SmtSource, smt_source, SMT_TYPE_ENTITY)

static const SmtField fields[] = {
  SMT_ANSWER (SmtSource, described, N_("Named by this dataset"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtSource, publisher, N_("Publisher"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtSource, kind, N_("Kind"),
            SMT_FIELD_PLAIN, smt_source_kind_get_type),
  SMT_DATE (SmtSource, issued, N_("Issued"), SMT_FIELD_PLAIN),
  SMT_DATE (SmtSource, checked, N_("Checked on"), SMT_FIELD_PLAIN),
  SMT_STRING (SmtSource, language, N_("Language"), SMT_FIELD_PLAIN),
  SMT_STRING (SmtSource, licence, N_("Licence"), SMT_FIELD_PLAIN),
  SMT_STRING (SmtSource, address, N_("Address"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtSource, supports, N_("Supports"), SMT_FIELD_PLAIN),
};

static void
smt_source_class_init (SmtSourceClass *klass)
{
  smt_entity_class_set_fields (SMT_ENTITY_CLASS (klass), SMT_ENTITY_SOURCE,
                               fields, G_N_ELEMENTS (fields));
}

static void
smt_source_init (SmtSource *self)
{
}
