/* smt-reach-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What assistive technology sees of a line of a picture, its head or a part of
 * it: an object without a widget, made when it is first asked for and dropped
 * when it is out of sight. Toolkit and bus know nothing of tables here, so its
 * name says what stands there, of which line, and its description where.
 *
 * An item may outlive its view; then it has no parent and no place. One that is
 * retired outlives its scene, and is a part of the picture without a place.
 */

#include "smt-reach-item.h"

#include "smt-reach.h"

struct _SmtReachItem
{
  GObject parent_instance;

  SmtReachable  *view;      /* weak */
  GtkATContext  *context;   /* or NULL */
  SmtReachItem  *line;      /* or NULL, until somebody asks: what it is in */
  SmtReachPlace  place;
  gboolean       is_retired;
};

enum
{
  PROP_ACCESSIBLE_ROLE = 1
};

static void smt_reach_item_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SmtReachItem, smt_reach_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE,
                                                      smt_reach_item_accessible_init))

static gboolean
has_place (SmtReachItem *self)
{
  return self->view != NULL && !self->is_retired;
}

static gboolean
is_line (SmtReachItem *self)
{
  return self->place.position == SMT_REACH_WHOLE;
}

static GtkAccessibleRole
get_role (SmtReachItem *self)
{
  if (is_line (self))
    return GTK_ACCESSIBLE_ROLE_ROW;
  if (self->place.position == SMT_REACH_HEAD)
    return GTK_ACCESSIBLE_ROLE_ROW_HEADER;
  if (self->place.line == SMT_REACH_HEAD)
    return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
  return GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

static GtkATContext *
smt_reach_item_get_at_context (GtkAccessible *accessible)
{
  SmtReachItem *self = SMT_REACH_ITEM (accessible);

  /* There is none where accessibility is switched off. */
  if (self->context == NULL && self->view != NULL)
    self->context = gtk_at_context_create (get_role (self), accessible,
                                           gtk_widget_get_display (GTK_WIDGET (self->view)));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
is_focus (SmtReachItem *self)
{
  SmtReachableInterface *iface = SMT_REACHABLE_GET_IFACE (self->view);
  SmtReachPlace focus;

  if (iface->is_empty (self->view))
    return FALSE;
  focus = iface->get_focus (self->view);
  return focus.line == self->place.line && focus.position == self->place.position;
}

static gboolean
smt_reach_item_get_platform_state (GtkAccessible              *accessible,
                                    GtkAccessiblePlatformState  state)
{
  SmtReachItem *self = SMT_REACH_ITEM (accessible);

  if (!has_place (self) || is_line (self))
    return FALSE;

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return gtk_widget_has_focus (GTK_WIDGET (self->view)) && is_focus (self);
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static SmtReach *
get_reach (SmtReachItem *self)
{
  return SMT_REACHABLE_GET_IFACE (self->view)->get_reach (self->view);
}

static GtkAccessible *
ref_item (SmtReachItem *item)
{
  return item != NULL ? GTK_ACCESSIBLE (g_object_ref (item)) : NULL;
}

static GtkAccessible *
smt_reach_item_get_accessible_parent (GtkAccessible *accessible)
{
  SmtReachItem *self = SMT_REACH_ITEM (accessible);

  if (self->view == NULL)
    return NULL;
  if (self->line == NULL && !is_line (self) && !self->is_retired)
    self->line = g_object_ref (smt_reach_get (get_reach (self),
                                              (SmtReachPlace) { self->place.line,
                                                                SMT_REACH_WHOLE }));
  if (self->line != NULL)
    return ref_item (self->line);
  return GTK_ACCESSIBLE (g_object_ref (self->view));
}

static GtkAccessible *
smt_reach_item_get_first_accessible_child (GtkAccessible *accessible)
{
  SmtReachItem *self = SMT_REACH_ITEM (accessible);

  if (!has_place (self) || !is_line (self))
    return NULL;
  return ref_item (smt_reach_get_first (get_reach (self), self));
}

static GtkWidget *
get_last_child (SmtReachable *view)
{
  SmtReachableInterface *iface = SMT_REACHABLE_GET_IFACE (view);

  return iface->get_last_child != NULL ? iface->get_last_child (view) : NULL;
}

static GtkAccessible *
smt_reach_item_get_next_accessible_sibling (GtkAccessible *accessible)
{
  SmtReachItem *self = SMT_REACH_ITEM (accessible);

  SmtReachItem *next;
  GtkWidget *last;

  if (!has_place (self))
    return NULL;

  next = smt_reach_get_next (get_reach (self), self);
  last = next == NULL && is_line (self) ? get_last_child (self->view) : NULL;
  return last != NULL ? GTK_ACCESSIBLE (g_object_ref (last)) : ref_item (next);
}

/* In the coordinates of the parent. */
static gboolean
smt_reach_item_get_bounds (GtkAccessible *accessible,
                            int           *x,
                            int           *y,
                            int           *width,
                            int           *height)
{
  SmtReachItem *self = SMT_REACH_ITEM (accessible);
  SmtReachableInterface *iface;
  graphene_rect_t area, line;

  if (!has_place (self))
    return FALSE;

  iface = SMT_REACHABLE_GET_IFACE (self->view);
  area = iface->get_area (self->view, self->place);
  line = iface->get_area (self->view, (SmtReachPlace) { self->place.line, SMT_REACH_WHOLE });
  *width = area.size.width;
  *height = area.size.height;
  *x = area.origin.x - (is_line (self) ? 0 : line.origin.x);
  *y = area.origin.y - (is_line (self) ? 0 : line.origin.y);
  return TRUE;
}

static void
smt_reach_item_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = smt_reach_item_get_at_context;
  iface->get_platform_state = smt_reach_item_get_platform_state;
  iface->get_accessible_parent = smt_reach_item_get_accessible_parent;
  iface->get_first_accessible_child = smt_reach_item_get_first_accessible_child;
  iface->get_next_accessible_sibling = smt_reach_item_get_next_accessible_sibling;
  iface->get_bounds = smt_reach_item_get_bounds;
}

static void
smt_reach_item_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, get_role (SMT_REACH_ITEM (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The role follows from the place; the interface has it writable. */
static void
smt_reach_item_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
smt_reach_item_dispose (GObject *object)
{
  SmtReachItem *self = SMT_REACH_ITEM (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->context);
  g_clear_object (&self->line);

  G_OBJECT_CLASS (smt_reach_item_parent_class)->dispose (object);
}

static void
smt_reach_item_class_init (SmtReachItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = smt_reach_item_get_property;
  object_class->set_property = smt_reach_item_set_property;
  object_class->dispose = smt_reach_item_dispose;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
smt_reach_item_init (SmtReachItem *self)
{
}

/**
 * smt_reach_item_new:
 * @view: (transfer none): a widget that is not empty
 * @place: a place in it
 *
 * Returns: (transfer full): the item for that place
 */
SmtReachItem *
smt_reach_item_new (SmtReachable  *view,
                    SmtReachPlace  place)
{
  SmtReachItem *self = g_object_new (SMT_TYPE_REACH_ITEM, NULL);

  g_set_weak_pointer (&self->view, view);
  self->place = place;
  smt_reach_item_update (self);
  return self;
}

SmtReachPlace
smt_reach_item_get_place (SmtReachItem *self)
{
  return self->place;
}

/**
 * smt_reach_item_move:
 *
 * Has an item and its line stand for another place, of the same role, where what it
 * stood for is now. It says anew what stands there.
 *
 * Returns: %FALSE where another role would be needed, and nothing was done
 */
gboolean
smt_reach_item_move (SmtReachItem  *self,
                     SmtReachPlace  place)
{
  GtkAccessibleRole role = get_role (self);
  SmtReachPlace old = self->place;

  self->place = place;
  if (get_role (self) != role)
    {
      self->place = old;
      return FALSE;
    }

  if (self->line != NULL)
    {
      self->line->place.line = place.line;
      self->line->is_retired = FALSE;
    }
  smt_reach_item_update (self);
  return TRUE;
}

/**
 * smt_reach_item_retire:
 *
 * For an item of a scene that is gone, with its line, which a reader may have in hand
 * still.
 */
void
smt_reach_item_retire (SmtReachItem *self)
{
  self->is_retired = TRUE;
  if (self->line != NULL)
    self->line->is_retired = TRUE;
}

/**
 * smt_reach_item_get_line:
 *
 * Returns: (transfer none) (nullable): what the item is in, if anybody asked for it
 */
SmtReachItem *
smt_reach_item_get_line (SmtReachItem *self)
{
  return self->line;
}

/**
 * smt_reach_item_update_state:
 *
 * Says anew what else holds there, such as whether it is selected.
 */
void
smt_reach_item_update_state (SmtReachItem *self)
{
  SmtReachableInterface *iface;

  if (!has_place (self) || is_line (self))
    return;

  iface = SMT_REACHABLE_GET_IFACE (self->view);
  if (iface->update_state != NULL)
    iface->update_state (self->view, self->place, GTK_ACCESSIBLE (self));
}

/**
 * smt_reach_item_update:
 *
 * Says anew what stands there; for when the scene has changed.
 */
void
smt_reach_item_update (SmtReachItem *self)
{
  SmtReachableInterface *iface;
  g_autofree char *words = NULL;
  g_autofree char *position = NULL;

  if (!has_place (self) || is_line (self))
    return;

  iface = SMT_REACHABLE_GET_IFACE (self->view);
  words = iface->dup_words (self->view, self->place);
  position = iface->dup_position (self->view, self->place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, position,
                                  -1);
  smt_reach_item_update_state (self);
}
