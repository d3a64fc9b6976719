/* smt-entity.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "smt-enums.h"
#include "smt-field.h"
#include "smt-record.h"

G_BEGIN_DECLS

#define SMT_TYPE_ENTITY (smt_entity_get_type ())
#define SMT_ENTITY(object) \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), SMT_TYPE_ENTITY, SmtEntity))
#define SMT_IS_ENTITY(object) \
  (G_TYPE_CHECK_INSTANCE_TYPE ((object), SMT_TYPE_ENTITY))

typedef struct _SmtEntityClass SmtEntityClass;

/*< private >: set once by each type, through smt-entity-private.h */
struct _SmtEntityClass
{
  GObjectClass    parent_class;

  SmtEntityType   kind;
  const SmtField *fields;
  guint           n_fields;
  gboolean        is_named;
};

GType             smt_entity_get_type      (void) G_GNUC_CONST;
SmtEntityType     smt_entity_get_kind      (SmtEntity       *self);
const char       *smt_entity_get_id        (SmtEntity       *self);
const SmtText    *smt_entity_get_name      (SmtEntity       *self);
const SmtText    *smt_entity_get_note      (SmtEntity       *self);
SmtCertainty      smt_entity_get_certainty (SmtEntity       *self);
GPtrArray        *smt_entity_get_passages  (SmtEntity       *self);
GPtrArray        *smt_entity_get_aliases   (SmtEntity       *self);
const SmtField   *smt_entity_get_fields    (SmtEntity       *self,
                                            guint           *n_fields);
void              smt_entity_visit         (SmtEntity       *self,
                                            SmtFieldVisitor  visit,
                                            gpointer         user_data);
void              smt_entity_visit_deep    (SmtEntity       *self,
                                            SmtFieldVisitor  visit,
                                            gpointer         user_data);
const SmtField   *smt_entity_find_field    (SmtEntity       *self,
                                            const char      *name,
                                            gconstpointer   *owner);
SmtEntity        *smt_entity_get_ref       (SmtEntity       *self,
                                            const char      *name);
const SmtEdtf    *smt_entity_get_date      (SmtEntity       *self,
                                            const char      *name);
SmtFacts         *smt_entity_get_facts     (SmtEntity       *self);

const char       *smt_entity_type_get_name       (SmtEntityType  type);
const char       *smt_entity_type_get_phrase     (SmtEntityType  type);
const char       *smt_entity_type_get_collection (SmtEntityType  type);
const char       *smt_entity_type_get_label      (SmtEntityType  type);
gboolean          smt_entity_type_from_name      (const char    *name,
                                                  SmtEntityType *type);
gboolean          smt_entity_type_from_collection (const char    *name,
                                                  SmtEntityType *type);
GType             smt_entity_type_get_gtype      (SmtEntityType  type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SmtEntity, g_object_unref)

G_END_DECLS
