/* smt-entities.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* All the types of entities. */

#include "smt-body.h"
#include "smt-document.h"
#include "smt-event.h"
#include "smt-mechanism.h"
#include "smt-meeting.h"
#include "smt-membership.h"
#include "smt-milestone.h"
#include "smt-party.h"
#include "smt-person.h"
#include "smt-place.h"
#include "smt-relation.h"
#include "smt-role.h"
#include "smt-roster.h"
#include "smt-series.h"
#include "smt-source.h"
#include "smt-statement.h"
#include "smt-topic.h"
