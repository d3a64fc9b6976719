/* smt-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-session.h"

#include <glib/gi18n.h>

#include "smt-page.h"

/* What a window shows is one SmtView; this holds the current one, those
 * before and after it, and what it is a view of. Widgets follow its
 * notifications and ask it for changes; none of them keeps state of its own.
 *
 * There are two ways back. Every change can be undone, in the order in which
 * changes were made. Back and Forward walk only from page to page, as a
 * browser does, and take with them how each page looked. */

typedef struct
{
  SmtView *view;
  char    *name; /* of the change that led away from it */
} Step;

struct _SmtSession
{
  GObject parent_instance;

  SmtDataset         *dataset;
  SmtLanguage        *language;
  SmtView            *view;
  GPtrArray          *undo;     /* of Step: views to go back to, latest last */
  GPtrArray          *redo;     /* of Step: views undone, latest last */
  GPtrArray          *back;     /* of SmtView */
  GPtrArray          *forward;  /* of SmtView */
  SmtMembershipIndex *index;    /* for one source; NULL: the dataset's own */
};

enum
{
  PROP_DATASET = 1,
  PROP_LANGUAGE,
  PROP_VIEW,
  PROP_AT_LABEL,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (SmtSession, smt_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
free_step (gpointer data)
{
  Step *step = data;

  smt_view_unref (step->view);
  g_free (step->name);
  g_free (step);
}

static void
push_step (GPtrArray  *steps,
           SmtView    *view,
           const char *name)
{
  Step *step = g_new0 (Step, 1);

  step->view = smt_view_ref (view);
  step->name = g_strdup (name);
  g_ptr_array_add (steps, step);
}

static const char *
get_last_name (GPtrArray *steps)
{
  if (steps->len == 0)
    return NULL;
  return ((Step *) g_ptr_array_index (steps, steps->len - 1))->name;
}

static char *
dup_at_label (SmtSession *self)
{
  return smt_language_format_edtf (self->language, smt_session_get_at (self));
}

static void
smt_session_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  SmtSession *self = SMT_SESSION (object);

  switch (property_id)
    {
    case PROP_DATASET:
      g_value_set_object (value, self->dataset);
      break;
    case PROP_LANGUAGE:
      g_value_set_object (value, self->language);
      break;
    case PROP_VIEW:
      g_value_set_boxed (value, self->view);
      break;
    case PROP_AT_LABEL:
      g_value_take_string (value, dup_at_label (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, smt_session_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, smt_session_get_can_go_forward (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, smt_session_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, smt_session_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_session_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  SmtSession *self = SMT_SESSION (object);

  switch (property_id)
    {
    case PROP_DATASET:
      self->dataset = g_value_dup_object (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
smt_session_finalize (GObject *object)
{
  SmtSession *self = SMT_SESSION (object);

  g_clear_object (&self->index);
  g_clear_object (&self->dataset);
  g_clear_object (&self->language);
  smt_view_unref (self->view);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_ptr_array_unref (self->back);
  g_ptr_array_unref (self->forward);

  G_OBJECT_CLASS (smt_session_parent_class)->finalize (object);
}

static void
smt_session_class_init (SmtSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_session_get_property;
  object_class->set_property = smt_session_set_property;
  object_class->finalize = smt_session_finalize;

  /**
   * SmtSession:dataset:
   *
   * What is shown.
   */
  properties[PROP_DATASET] =
    g_param_spec_object ("dataset", NULL, NULL, SMT_TYPE_DATASET,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtSession:language:
   *
   * The language of the content.
   */
  properties[PROP_LANGUAGE] =
    g_param_spec_object ("language", NULL, NULL, SMT_TYPE_LANGUAGE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  /**
   * SmtSession:view:
   *
   * How it is shown. smt_session_change() sets it.
   */
  properties[PROP_VIEW] =
    g_param_spec_boxed ("view", NULL, NULL, SMT_TYPE_VIEW,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtSession:at-label:
   *
   * The date of the view, for people.
   */
  properties[PROP_AT_LABEL] =
    g_param_spec_string ("at-label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SmtSession:undo-name:
   *
   * What undoing would undo: "Change Date"; %NULL when there is nothing.
   */
  properties[PROP_UNDO_NAME] =
    g_param_spec_string ("undo-name", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REDO_NAME] =
    g_param_spec_string ("redo-name", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
smt_session_init (SmtSession *self)
{
  self->view = smt_view_new ();
  self->undo = g_ptr_array_new_with_free_func (free_step);
  self->redo = g_ptr_array_new_with_free_func (free_step);
  self->back = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_view_unref);
  self->forward = g_ptr_array_new_with_free_func ((GDestroyNotify) smt_view_unref);
}

/**
 * smt_session_new:
 *
 * Returns: (transfer full): a session at its first view
 */
SmtSession *
smt_session_new (SmtDataset  *dataset,
                 SmtLanguage *language)
{
  return g_object_new (SMT_TYPE_SESSION,
                       "dataset", dataset,
                       "language", language,
                       NULL);
}

/**
 * smt_session_get_dataset:
 *
 * Returns: (transfer none): what is shown
 */
SmtDataset *
smt_session_get_dataset (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return self->dataset;
}

/**
 * smt_session_get_language:
 *
 * Returns: (transfer none): the language of the content
 */
SmtLanguage *
smt_session_get_language (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return self->language;
}

/**
 * smt_session_get_view:
 *
 * Returns: (transfer none): how it is shown
 */
SmtView *
smt_session_get_view (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return self->view;
}

/**
 * smt_session_get_entity:
 *
 * Returns: (transfer none) (nullable): the entity whose page is open
 */
SmtEntity *
smt_session_get_entity (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return smt_dataset_lookup (self->dataset, smt_view_get_entity (self->view));
}

/**
 * smt_session_get_at:
 *
 * Returns: (transfer none): the date of the view, or the dataset's own
 */
const SmtEdtf *
smt_session_get_at (SmtSession *self)
{
  const SmtEdtf *at;

  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  at = smt_view_get_at (self->view);
  return at != NULL ? at : smt_dataset_get_as_of (self->dataset);
}

/**
 * smt_session_get_day:
 *
 * Returns: smt_session_get_at() as a day: its last where it is partial
 */
SmtDay
smt_session_get_day (SmtSession *self)
{
  return smt_edtf_get_latest (smt_session_get_at (self));
}

/**
 * smt_session_get_index:
 *
 * Returns: (transfer none): who belongs to what, by the source of the view
 */
SmtMembershipIndex *
smt_session_get_index (SmtSession *self)
{
  SmtEntity *source;

  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  source = smt_dataset_lookup (self->dataset,
                               smt_view_get_according_to (self->view));
  if (source == NULL)
    return smt_dataset_get_index (self->dataset);
  if (self->index == NULL)
    self->index = smt_membership_index_new (self->dataset, source);
  return self->index;
}

/* Puts @view in place and says so; history is the callers' business. */
static void
show_view (SmtSession *self,
           SmtView    *view)
{
  g_autoptr (SmtView) before = g_steal_pointer (&self->view);

  self->view = smt_view_ref (view);
  if (g_strcmp0 (smt_view_get_according_to (before),
                 smt_view_get_according_to (view)) != 0)
    g_clear_object (&self->index);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_VIEW; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
is_other_page (const SmtView *a,
               const SmtView *b)
{
  return smt_view_get_page (a) != smt_view_get_page (b) ||
         g_strcmp0 (smt_view_get_entity (a), smt_view_get_entity (b)) != 0;
}

/**
 * smt_session_change:
 * @view: (transfer none): the view wanted
 * @name: what the change is called in the menu: "Change Date"
 *
 * Shows @view, so that it can be undone. A view that shows the same changes
 * nothing.
 */
void
smt_session_change (SmtSession *self,
                    SmtView    *view,
                    const char *name)
{
  g_return_if_fail (SMT_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  if (smt_view_equal (self->view, view))
    return;

  push_step (self->undo, self->view, name);
  g_ptr_array_set_size (self->redo, 0);
  if (is_other_page (self->view, view))
    {
      g_ptr_array_add (self->back, smt_view_ref (self->view));
      g_ptr_array_set_size (self->forward, 0);
    }
  show_view (self, view);
}

/**
 * smt_session_set_at:
 * @at: (nullable): a date; %NULL, the dataset's own
 */
void
smt_session_set_at (SmtSession    *self,
                    const SmtEdtf *at)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_SESSION (self));

  view = smt_view_with_at (self->view, at);
  smt_session_change (self, view, _("Change Date"));
}

/**
 * smt_session_set_text:
 * @text: what the list is to be filtered by; empty for all
 *
 * Typing on is one change: undoing it brings back what was shown before the
 * first letter.
 */
void
smt_session_set_text (SmtSession *self,
                      const char *text)
{
  g_autoptr (SmtView) view = NULL;
  const char *name = _("Filter List");

  g_return_if_fail (SMT_IS_SESSION (self));

  view = smt_view_with_text (self->view, text);
  if (smt_view_equal (self->view, view))
    return;
  if (self->redo->len == 0 && g_strcmp0 (get_last_name (self->undo), name) == 0)
    show_view (self, view);
  else
    smt_session_change (self, view, name);
}

/**
 * smt_session_go_to_page:
 */
void
smt_session_go_to_page (SmtSession *self,
                        SmtPage     page)
{
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_SESSION (self));

  view = smt_view_with_page (self->view, page);
  smt_session_change (self, view, _("Go to Page"));
}

/* Everything named has a page of its own; the list beside it is that of its
 * kind, where there is one. */
static SmtView *
view_on_kind (SmtSession *self,
              SmtEntity  *entity)
{
  SmtEntityType type;

  for (SmtPage page = SMT_PAGE_MECHANISMS; page < SMT_PAGE_MATRIX; page++)
    if (smt_page_get_entity_type (page, &type) &&
        type == smt_entity_get_kind (entity) &&
        page != smt_view_get_page (self->view))
      return smt_view_with_page (self->view, page);

  return smt_view_ref (self->view);
}

/**
 * smt_session_go_to_entity:
 * @id: (nullable): id of an entity; one that is not there is ignored; %NULL
 *   closes what is open
 */
void
smt_session_go_to_entity (SmtSession *self,
                          const char *id)
{
  SmtEntity *entity;
  g_autoptr (SmtView) page = NULL;
  g_autoptr (SmtView) view = NULL;

  g_return_if_fail (SMT_IS_SESSION (self));

  entity = smt_dataset_lookup (self->dataset, id);
  if (id != NULL && entity == NULL)
    return;

  page = entity != NULL ? view_on_kind (self, entity) : smt_view_ref (self->view);
  view = smt_view_with_entity (page, id);
  smt_session_change (self, view, _("Go to Page"));
}

gboolean
smt_session_get_can_go_back (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), FALSE);

  return self->back->len > 0;
}

gboolean
smt_session_get_can_go_forward (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), FALSE);

  return self->forward->len > 0;
}

/* Walks one step from @from to @to. It is a change like others: it can be
 * undone. */
static void
walk (SmtSession *self,
      GPtrArray  *from,
      GPtrArray  *to,
      const char *name)
{
  g_autoptr (SmtView) view = NULL;

  if (from->len == 0)
    return;

  view = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, smt_view_ref (self->view));
  push_step (self->undo, self->view, name);
  g_ptr_array_set_size (self->redo, 0);
  show_view (self, view);
}

void
smt_session_go_back (SmtSession *self)
{
  g_return_if_fail (SMT_IS_SESSION (self));

  walk (self, self->back, self->forward, _("Go Back"));
}

void
smt_session_go_forward (SmtSession *self)
{
  g_return_if_fail (SMT_IS_SESSION (self));

  walk (self, self->forward, self->back, _("Go Forward"));
}

/**
 * smt_session_get_undo_name:
 *
 * Returns: (transfer none) (nullable): what undoing would undo
 */
const char *
smt_session_get_undo_name (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return get_last_name (self->undo);
}

/**
 * smt_session_get_redo_name:
 *
 * Returns: (transfer none) (nullable): what redoing would do again
 */
const char *
smt_session_get_redo_name (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return get_last_name (self->redo);
}

static void
move_step (SmtSession *self,
           GPtrArray  *from,
           GPtrArray  *to)
{
  Step *step;

  if (from->len == 0)
    return;

  step = g_ptr_array_steal_index (from, from->len - 1);
  push_step (to, self->view, step->name);
  show_view (self, step->view);
  free_step (step);
}

/**
 * smt_session_undo:
 *
 * Shows what was shown before the last change, if there was one.
 */
void
smt_session_undo (SmtSession *self)
{
  g_return_if_fail (SMT_IS_SESSION (self));

  move_step (self, self->undo, self->redo);
}

/**
 * smt_session_redo:
 *
 * Shows what was shown before the last undo, if nothing changed since.
 */
void
smt_session_redo (SmtSession *self)
{
  g_return_if_fail (SMT_IS_SESSION (self));

  move_step (self, self->redo, self->undo);
}
