/* smt-entity.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-entity-private.h"

#include <glib/gi18n-lib.h>

#include "smt-core-enums.h"
#include "smt-entities.h"

/* SmtEntity is what everything in a dataset derives from: an id, a name, and
 * the passages that support it. What a type adds is described by a table of
 * fields in its class (smt-field.h), so reading, writing, linking and freeing
 * are done once, here and in the reader.
 *
 * An entity is immutable once its dataset is built. References in it point at
 * entities of the same dataset without owning them; the dataset clears them
 * when it goes, so that an entity that outlives it shows less, and never a
 * dangling pointer. */

G_DEFINE_ABSTRACT_TYPE (SmtEntity, smt_entity, G_TYPE_OBJECT)

const SmtField smt_entity_common_fields[] = {
  SMT_STRING (SmtEntity, id, N_("Id"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtEntity, name, N_("Name"), SMT_FIELD_PLAIN),
  SMT_TEXT (SmtEntity, aliases, N_("Also called"), SMT_FIELD_LIST),
  SMT_TEXT (SmtEntity, note, N_("Note"), SMT_FIELD_PLAIN),
  SMT_WORD (SmtEntity, certainty, N_("Certainty"), SMT_FIELD_PLAIN,
            smt_certainty_get_type),
  SMT_RECORD (SmtEntity, passages, N_("Sources"), SMT_FIELD_LIST,
              &smt_passage_type),
};

const guint smt_entity_n_common_fields = G_N_ELEMENTS (smt_entity_common_fields);

typedef struct
{
  const char *name;
  const char *phrase;
  const char *collection;
  const char *label;
  GType     (*get_gtype) (void);
} TypeInfo;

/* Indexed by SmtEntityType.
 * TRANSLATORS: such phrases stand alone, or in "“lmc”, which is …". */
static const TypeInfo types[SMT_N_ENTITY_TYPES] = {
  { "mechanism", N_("the id of a mechanism"), "mechanisms",
    N_("Mechanisms"), smt_mechanism_get_type },
  { "party", N_("the id of a party"), "parties", N_("Parties"), smt_party_get_type },
  { "membership", N_("the id of a membership"), "memberships",
    N_("Memberships"), smt_membership_get_type },
  { "roster", N_("the id of a roster"), "rosters", N_("Rosters"), smt_roster_get_type },
  { "body", N_("the id of a body"), "bodies", N_("Bodies"), smt_body_get_type },
  { "series", N_("the id of a series"), "series", N_("Series of meetings"), smt_series_get_type },
  { "meeting", N_("the id of a meeting"), "meetings", N_("Meetings"), smt_meeting_get_type },
  { "event", N_("the id of an event"), "events", N_("Events"), smt_event_get_type },
  { "document", N_("the id of a document"), "documents", N_("Documents"), smt_document_get_type },
  { "statement", N_("the id of a statement"), "statements",
    N_("Statements"), smt_statement_get_type },
  { "milestone", N_("the id of a milestone"), "milestones",
    N_("Milestones"), smt_milestone_get_type },
  { "relation", N_("the id of a relation"), "relations", N_("Relations"), smt_relation_get_type },
  { "topic", N_("the id of a topic"), "topics", N_("Topics"), smt_topic_get_type },
  { "place", N_("the id of a place"), "places", N_("Places"), smt_place_get_type },
  { "person", N_("the id of a person"), "people", N_("People"), smt_person_get_type },
  { "role", N_("the id of a role"), "roles", N_("Roles"), smt_role_get_type },
  { "source", N_("the id of a source"), "sources", N_("Sources"), smt_source_get_type },
};

static void
smt_entity_finalize (GObject *object)
{
  SmtEntity *self = SMT_ENTITY (object);
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (self);

  smt_fields_clear (klass->fields, klass->n_fields, self);
  smt_fields_clear (smt_entity_common_fields, smt_entity_n_common_fields, self);

  G_OBJECT_CLASS (smt_entity_parent_class)->finalize (object);
}

static void
smt_entity_class_init (SmtEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = smt_entity_finalize;
}

static void
smt_entity_init (SmtEntity *self)
{
}

/**
 * smt_entity_class_set_fields: (skip)
 *
 * For the class_init of an entity type: what it is, and what it has.
 */
void
smt_entity_class_set_fields (SmtEntityClass *klass,
                             SmtEntityType   kind,
                             const SmtField *fields,
                             guint           n_fields)
{
  klass->kind = kind;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->is_named = kind != SMT_ENTITY_MEMBERSHIP &&
                    kind != SMT_ENTITY_ROSTER &&
                    kind != SMT_ENTITY_RELATION;
}

static void
drop_link (const SmtField *field,
           gconstpointer   owner,
           gpointer        user_data)
{
  GPtrArray *list;

  if (field->kind != SMT_FIELD_REF)
    return;
  if (!(field->flags & SMT_FIELD_LIST))
    {
      ((SmtRef *) smt_field_get_ref (field, owner))->target = NULL;
      return;
    }

  list = smt_field_get_list (field, owner);
  for (guint i = 0; i < list->len; i++)
    ((SmtRef *) g_ptr_array_index (list, i))->target = NULL;
}

/**
 * smt_entity_drop_links: (skip)
 *
 * For the dataset when it goes: forgets what @self refers to.
 */
void
smt_entity_drop_links (SmtEntity *self)
{
  smt_entity_visit_deep (self, drop_link, NULL);
}

/**
 * smt_entity_get_kind:
 *
 * Returns: the type of entity that @self is
 */
SmtEntityType
smt_entity_get_kind (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), SMT_N_ENTITY_TYPES);

  return SMT_ENTITY_GET_CLASS (self)->kind;
}

/**
 * smt_entity_get_id:
 *
 * Returns: (transfer none): the id, unique in the dataset over all types
 */
const char *
smt_entity_get_id (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  return self->id;
}

/**
 * smt_entity_get_name:
 *
 * Returns: (transfer none) (nullable): the name; %NULL for the types that
 *   have none of their own: memberships, rosters, some relations. To show an
 *   entity use smt_namer_get_name(), which knows what to say then.
 */
const SmtText *
smt_entity_get_name (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  return self->name;
}

/**
 * smt_entity_get_note:
 *
 * Returns: (transfer none) (nullable): what a reader must know
 */
const SmtText *
smt_entity_get_note (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  return self->note;
}

/**
 * smt_entity_get_certainty:
 *
 * Returns: how @self is supported; %SMT_CERTAINTY_STATED where the dataset
 *   says nothing else
 */
SmtCertainty
smt_entity_get_certainty (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), SMT_CERTAINTY_STATED);

  return self->certainty != 0 ? self->certainty : SMT_CERTAINTY_STATED;
}

/**
 * smt_entity_get_passages:
 *
 * Returns: (transfer none) (nullable) (element-type SmtPassage): where it is
 *   written
 */
GPtrArray *
smt_entity_get_passages (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  return self->passages;
}

/**
 * smt_entity_get_aliases:
 *
 * Returns: (transfer none) (nullable) (element-type SmtText): other names
 */
GPtrArray *
smt_entity_get_aliases (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  return self->aliases;
}

/**
 * smt_entity_get_fields:
 * @n_fields: (out): how many
 *
 * Returns: (transfer none) (array length=n_fields): the fields that the type
 *   of @self adds to those of every entity
 */
const SmtField *
smt_entity_get_fields (SmtEntity *self,
                       guint     *n_fields)
{
  SmtEntityClass *klass;

  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  klass = SMT_ENTITY_GET_CLASS (self);
  *n_fields = klass->n_fields;
  return klass->fields;
}

/**
 * smt_entity_visit:
 * @visit: (scope call): what to call
 *
 * Calls @visit for each field of @self that is set: those of its type first,
 * then alias, note, certainty and passages. Id and name are left out.
 */
void
smt_entity_visit (SmtEntity       *self,
                  SmtFieldVisitor  visit,
                  gpointer         user_data)
{
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (self);

  smt_fields_visit (klass->fields, klass->n_fields, self, visit, user_data);
  smt_fields_visit (smt_entity_common_fields + 2,
                    smt_entity_n_common_fields - 2, self, visit, user_data);
}

/**
 * smt_entity_visit_deep:
 * @visit: (scope call): what to call
 *
 * As smt_entity_visit(), with the fields of all records in it.
 */
void
smt_entity_visit_deep (SmtEntity       *self,
                       SmtFieldVisitor  visit,
                       gpointer         user_data)
{
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (self);

  smt_fields_visit_deep (klass->fields, klass->n_fields, self, visit, user_data);
  smt_fields_visit_deep (smt_entity_common_fields, smt_entity_n_common_fields,
                         self, visit, user_data);
}

static const SmtField *
find_in (const SmtField *fields,
         guint           n_fields,
         gconstpointer   instance,
         const char     *name,
         gconstpointer  *owner)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].flags & SMT_FIELD_INLINE)
        {
          gpointer record = smt_field_get_record (&fields[i], instance);
          const SmtField *found =
            record == NULL ? NULL
                           : find_in (fields[i].record->fields,
                                      fields[i].record->n_fields,
                                      record, name, owner);
          if (found != NULL)
            return found;
        }
      else if (g_str_equal (fields[i].name, name))
        {
          *owner = instance;
          return &fields[i];
        }
    }

  return NULL;
}

/**
 * smt_entity_find_field:
 * @name: the field's name in the file format
 * @owner: (out): what has the field: @self, or an inline record of it
 *
 * Returns: (transfer none) (nullable): the field, set or not; %NULL when
 *   the type has none of that name
 */
const SmtField *
smt_entity_find_field (SmtEntity     *self,
                       const char    *name,
                       gconstpointer *owner)
{
  SmtEntityClass *klass = SMT_ENTITY_GET_CLASS (self);
  const SmtField *field;

  field = find_in (klass->fields, klass->n_fields, self, name, owner);
  if (field != NULL)
    return field;
  return find_in (smt_entity_common_fields, smt_entity_n_common_fields,
                  self, name, owner);
}

/**
 * smt_entity_get_ref:
 * @name: name of a field
 *
 * Returns: (transfer none) (nullable): what the single reference @name of
 *   @self points at
 */
SmtEntity *
smt_entity_get_ref (SmtEntity  *self,
                    const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (self, name, &owner);
  const SmtRef *ref;

  if (field == NULL || field->kind != SMT_FIELD_REF ||
      (field->flags & SMT_FIELD_LIST))
    return NULL;

  ref = smt_field_get_ref (field, owner);
  return ref != NULL ? ref->target : NULL;
}

/**
 * smt_entity_get_date:
 * @name: name of a field
 *
 * Returns: (transfer none) (nullable): the date @name of @self
 */
const SmtEdtf *
smt_entity_get_date (SmtEntity  *self,
                     const char *name)
{
  gconstpointer owner;
  const SmtField *field = smt_entity_find_field (self, name, &owner);

  if (field == NULL || field->kind != SMT_FIELD_DATE)
    return NULL;
  return smt_field_get_date (field, owner);
}

/**
 * smt_entity_get_facts:
 *
 * Returns: (transfer none) (nullable): what makes @self a mechanism; %NULL
 *   when it has no members
 */
SmtFacts *
smt_entity_get_facts (SmtEntity *self)
{
  g_return_val_if_fail (SMT_IS_ENTITY (self), NULL);

  if (SMT_IS_MECHANISM (self))
    return smt_mechanism_get_facts (SMT_MECHANISM (self));
  if (SMT_IS_PARTY (self))
    return smt_party_get_mechanism (SMT_PARTY (self));
  return NULL;
}

/**
 * smt_entity_type_get_name:
 *
 * Returns: (transfer none): the word for one: "membership"
 */
const char *
smt_entity_type_get_name (SmtEntityType type)
{
  g_return_val_if_fail (type < SMT_N_ENTITY_TYPES, NULL);

  return types[type].name;
}

/**
 * smt_entity_type_get_phrase:
 *
 * Returns: (transfer none): words for an id of that type: "the id of an event",
 *   to be translated
 */
const char *
smt_entity_type_get_phrase (SmtEntityType type)
{
  g_return_val_if_fail (type < SMT_N_ENTITY_TYPES, NULL);

  return types[type].phrase;
}

/**
 * smt_entity_type_get_collection:
 *
 * Returns: (transfer none): the word for many: "memberships", as in files
 */
const char *
smt_entity_type_get_collection (SmtEntityType type)
{
  g_return_val_if_fail (type < SMT_N_ENTITY_TYPES, NULL);

  return types[type].collection;
}

/**
 * smt_entity_type_get_label:
 *
 * Returns: (transfer none): the heading for many, to be translated
 */
const char *
smt_entity_type_get_label (SmtEntityType type)
{
  g_return_val_if_fail (type < SMT_N_ENTITY_TYPES, NULL);

  return types[type].label;
}

GType
smt_entity_type_get_gtype (SmtEntityType type)
{
  g_return_val_if_fail (type < SMT_N_ENTITY_TYPES, G_TYPE_INVALID);

  return types[type].get_gtype ();
}

gboolean
smt_entity_type_from_name (const char    *name,
                           SmtEntityType *type)
{
  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    if (g_strcmp0 (types[i].name, name) == 0)
      {
        *type = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
smt_entity_type_from_collection (const char    *name,
                                 SmtEntityType *type)
{
  for (guint i = 0; i < SMT_N_ENTITY_TYPES; i++)
    if (g_strcmp0 (types[i].collection, name) == 0)
      {
        *type = i;
        return TRUE;
      }

  return FALSE;
}
