/* smt-entity-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-entity.h"

G_BEGIN_DECLS

/* What the files of the entity types and the reader share. An entity is
 * written to only before its dataset is built. */

struct _SmtEntity
{
  GObject      parent_instance;

  char        *id; /* GRefString: the texts name it in their contexts */
  SmtText     *name;
  GPtrArray   *aliases;
  SmtText     *note;
  SmtCertainty certainty;
  GPtrArray   *passages;
};

#define SMT_ENTITY_CLASS(klass) \
  (G_TYPE_CHECK_CLASS_CAST ((klass), SMT_TYPE_ENTITY, SmtEntityClass))
#define SMT_ENTITY_GET_CLASS(object) \
  (G_TYPE_INSTANCE_GET_CLASS ((object), SMT_TYPE_ENTITY, SmtEntityClass))

/* The masks that the field tables use. */
#define SMT_MECHANISMS (SMT_ONE_TYPE (SMT_ENTITY_MECHANISM) | \
                        SMT_ONE_TYPE (SMT_ENTITY_PARTY))
#define SMT_PARTIES    SMT_ONE_TYPE (SMT_ENTITY_PARTY)
#define SMT_PEOPLE     SMT_ONE_TYPE (SMT_ENTITY_PERSON)
#define SMT_BODIES     SMT_ONE_TYPE (SMT_ENTITY_BODY)
#define SMT_PLACES     SMT_ONE_TYPE (SMT_ENTITY_PLACE)
#define SMT_TOPICS     SMT_ONE_TYPE (SMT_ENTITY_TOPIC)
#define SMT_MEETINGS   SMT_ONE_TYPE (SMT_ENTITY_MEETING)
#define SMT_DOCUMENTS  SMT_ONE_TYPE (SMT_ENTITY_DOCUMENT)
#define SMT_ROLES      SMT_ONE_TYPE (SMT_ENTITY_ROLE)
#define SMT_SERIES_    SMT_ONE_TYPE (SMT_ENTITY_SERIES)
#define SMT_STATEMENTS SMT_ONE_TYPE (SMT_ENTITY_STATEMENT)
#define SMT_ACTORS     (SMT_MECHANISMS | SMT_PEOPLE | SMT_BODIES | \
                        SMT_ONE_TYPE (SMT_ENTITY_SOURCE))

/* The fields that every entity has besides those of its type. */
extern const SmtField smt_entity_common_fields[];
extern const guint    smt_entity_n_common_fields;

void smt_entity_class_set_fields (SmtEntityClass *klass,
                                  SmtEntityType   kind,
                                  const SmtField *fields,
                                  guint           n_fields);
void smt_entity_drop_links       (SmtEntity      *self);

G_END_DECLS
