/* smt-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "smt-session.h"

#include <glib/gi18n.h>

#include "smt-history.h"
#include "smt-preferences.h"

/* What a window shows is one SmtView; this holds it with its history, and what
 * it is a view of. Widgets follow its notifications and ask it for changes;
 * none of them keeps state of its own. */

struct _SmtSession
{
  GObject parent_instance;

  SmtDataset         *dataset;
  SmtLanguage        *language;
  SmtHistory         *history;
  SmtMembershipIndex *index;    /* for one source; NULL: the dataset's own */
};

/* What is notified, as it was before a change. */
typedef struct
{
  SmtView  *view;
  gboolean  can_go_back;
  gboolean  can_go_forward;
  char     *undo_name;
  char     *redo_name;
} Shown;

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

#define READ_ONLY (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS)
#define AT_FIRST  (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

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
      g_value_set_boxed (value, smt_session_get_view (self));
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
  g_clear_pointer (&self->history, smt_history_free);

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
    g_param_spec_object ("dataset", NULL, NULL, SMT_TYPE_DATASET, AT_FIRST);
  /**
   * SmtSession:language:
   *
   * The language of the content.
   */
  properties[PROP_LANGUAGE] =
    g_param_spec_object ("language", NULL, NULL, SMT_TYPE_LANGUAGE, AT_FIRST);
  /**
   * SmtSession:view:
   *
   * How it is shown. smt_session_change() sets it.
   */
  properties[PROP_VIEW] =
    g_param_spec_boxed ("view", NULL, NULL, SMT_TYPE_VIEW, READ_ONLY);
  /**
   * SmtSession:at-label:
   *
   * The date of the view, for people.
   */
  properties[PROP_AT_LABEL] =
    g_param_spec_string ("at-label", NULL, NULL, NULL, READ_ONLY);
  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, READ_ONLY);
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, READ_ONLY);
  /**
   * SmtSession:undo-name:
   *
   * What undoing would undo: "Change Date"; %NULL when there is nothing.
   */
  properties[PROP_UNDO_NAME] =
    g_param_spec_string ("undo-name", NULL, NULL, NULL, READ_ONLY);
  properties[PROP_REDO_NAME] =
    g_param_spec_string ("redo-name", NULL, NULL, NULL, READ_ONLY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static SmtCounting
get_counting (void)
{
  return smt_preferences_get_counting (smt_preferences_get_default ());
}

static void
smt_session_init (SmtSession *self)
{
  g_autoptr (SmtView) plain = smt_view_new ();
  g_autoptr (SmtView) view = smt_view_with_counting (plain, get_counting ());

  self->history = smt_history_new (view);
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

/* Takes @history. */
static SmtSession *
create (SmtDataset  *dataset,
        SmtLanguage *language,
        SmtHistory  *history)
{
  SmtSession *self = smt_session_new (dataset, language);

  smt_history_free (self->history);
  self->history = history;
  return self;
}

/**
 * smt_session_new_at:
 * @view: (transfer none): what to show at first
 *
 * Returns: (transfer full): a session with nothing before @view
 */
SmtSession *
smt_session_new_at (SmtDataset  *dataset,
                    SmtLanguage *language,
                    SmtView     *view)
{
  return create (dataset, language, smt_history_new (view));
}

/**
 * smt_session_new_from_node:
 * @node: (transfer none): what smt_session_to_node() made
 *
 * Returns: (transfer full) (nullable): a session that shows what that one
 *   showed, with its history, and counts as the person does now; %NULL with
 *   SMT_ERROR_VIEW
 */
SmtSession *
smt_session_new_from_node (SmtDataset   *dataset,
                           SmtLanguage  *language,
                           JsonNode     *node,
                           GError      **error)
{
  g_autoptr (SmtHistory) history = smt_history_new_from_node (node, error);

  if (history == NULL)
    return NULL;
  return create (dataset, language, smt_history_dup_counting (history, get_counting ()));
}

/**
 * smt_session_dup_for:
 * @language: the language of the content
 * @counting: who counts as part of a mechanism
 *
 * Returns: (transfer full): a session that shows the same, with its history, to
 *   a person of other habits
 */
SmtSession *
smt_session_dup_for (SmtSession  *self,
                     SmtLanguage *language,
                     SmtCounting  counting)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return create (self->dataset, language, smt_history_dup_counting (self->history, counting));
}

/**
 * smt_session_to_node:
 *
 * Returns: (transfer full): what is shown, and the history, as JSON
 */
JsonNode *
smt_session_to_node (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return smt_history_to_node (self->history);
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

  return smt_history_get_view (self->history);
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
                               smt_view_get_according_to (smt_session_get_view (self)));
  if (source == NULL)
    return smt_dataset_get_index (self->dataset);
  if (self->index == NULL)
    self->index = smt_membership_index_new (self->dataset, source);
  return self->index;
}

static void
begin_change (SmtSession *self,
              Shown      *before)
{
  before->view = smt_view_ref (smt_session_get_view (self));
  before->can_go_back = smt_session_get_can_go_back (self);
  before->can_go_forward = smt_session_get_can_go_forward (self);
  before->undo_name = g_strdup (smt_session_get_undo_name (self));
  before->redo_name = g_strdup (smt_session_get_redo_name (self));
}

static gboolean
has_other_date (const SmtView *a,
                const SmtView *b)
{
  const SmtEdtf *first = smt_view_get_at (a), *second = smt_view_get_at (b);

  return g_strcmp0 (first != NULL ? smt_edtf_get_text (first) : NULL,
                    second != NULL ? smt_edtf_get_text (second) : NULL) != 0;
}

static void
notify_if (SmtSession *self,
           guint       property,
           gboolean    has_changed)
{
  if (has_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Says what became different; nobody hears of a part before all is done. */
static void
end_change (SmtSession *self,
            Shown      *before)
{
  g_autoptr (SmtView) old = before->view;
  g_autofree char *undo_name = before->undo_name, *redo_name = before->redo_name;
  SmtView *view = smt_session_get_view (self);

  if (g_strcmp0 (smt_view_get_according_to (old),
                 smt_view_get_according_to (view)) != 0)
    g_clear_object (&self->index);

  g_object_freeze_notify (G_OBJECT (self));
  notify_if (self, PROP_VIEW, !smt_view_equal (old, view));
  notify_if (self, PROP_AT_LABEL, has_other_date (old, view));
  notify_if (self, PROP_CAN_GO_BACK,
             before->can_go_back != smt_session_get_can_go_back (self));
  notify_if (self, PROP_CAN_GO_FORWARD,
             before->can_go_forward != smt_session_get_can_go_forward (self));
  notify_if (self, PROP_UNDO_NAME,
             g_strcmp0 (undo_name, smt_session_get_undo_name (self)) != 0);
  notify_if (self, PROP_REDO_NAME,
             g_strcmp0 (redo_name, smt_session_get_redo_name (self)) != 0);
  g_object_thaw_notify (G_OBJECT (self));
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
  Shown before;

  g_return_if_fail (SMT_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  begin_change (self, &before);
  smt_history_change (self->history, view, name);
  end_change (self, &before);
}

/**
 * smt_session_amend:
 * @view: (transfer none): the view wanted, of the same page
 * @name: what the change is called in the menu
 *
 * Shows @view. If the last change has the same name they are one.
 */
void
smt_session_amend (SmtSession *self,
                   SmtView    *view,
                   const char *name)
{
  Shown before;

  g_return_if_fail (SMT_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  begin_change (self, &before);
  smt_history_amend (self->history, view, name);
  end_change (self, &before);
}

gboolean
smt_session_get_can_go_back (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), FALSE);

  return smt_history_can_go_back (self->history);
}

gboolean
smt_session_get_can_go_forward (SmtSession *self)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), FALSE);

  return smt_history_can_go_forward (self->history);
}

static void
walk (SmtSession *self,
      gboolean  (*step) (SmtHistory *history))
{
  Shown before;

  begin_change (self, &before);
  step (self->history);
  end_change (self, &before);
}

/**
 * smt_session_go_back:
 *
 * Goes to the page that was open before, as it looked then. Like any change
 * it can be undone.
 */
void
smt_session_go_back (SmtSession *self)
{
  g_return_if_fail (SMT_IS_SESSION (self));

  walk (self, smt_history_go_back);
}

/**
 * smt_session_go_forward:
 *
 * Goes to the page that was left by going back.
 */
void
smt_session_go_forward (SmtSession *self)
{
  g_return_if_fail (SMT_IS_SESSION (self));

  walk (self, smt_history_go_forward);
}

/**
 * smt_session_get_page:
 * @n_pages: how many pages forward; below 0, back
 *
 * Returns: (transfer none) (nullable): how the page there looked
 */
SmtView *
smt_session_get_page (SmtSession *self,
                      int         n_pages)
{
  g_return_val_if_fail (SMT_IS_SESSION (self), NULL);

  return smt_history_get_page (self->history, n_pages);
}

/**
 * smt_session_go_along:
 * @n_pages: how many pages forward; below 0, back
 *
 * Goes there in one step, over those between.
 */
void
smt_session_go_along (SmtSession *self,
                      int         n_pages)
{
  Shown before;

  g_return_if_fail (SMT_IS_SESSION (self));

  begin_change (self, &before);
  smt_history_walk (self->history, n_pages, _("Go to Page"));
  end_change (self, &before);
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

  return smt_history_get_undo_name (self->history);
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

  return smt_history_get_redo_name (self->history);
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

  walk (self, smt_history_undo);
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

  walk (self, smt_history_redo);
}
