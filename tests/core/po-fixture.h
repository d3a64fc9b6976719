/* po-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char   *po_fixture_new_folder (void);
void    po_fixture_install    (const char  *folder,
                               const char  *locale,
                               const char  *domain,
                               const char  *po);
GBytes *po_fixture_compile    (const char  *po,
                               const char  *endianness);
void    po_fixture_remove     (const char  *folder);

G_END_DECLS
