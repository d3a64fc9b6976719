/* picture-keeper.c
 *
 * SPDX-FileCopyrightText: 2026 The Summitry contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures that somebody has opened and found right, in tests/pictures, and what
 * is drawn now held against them. A picture is kept where there is a file of its
 * name: tests/renew-pictures draws those anew.
 *
 * Fonts and their rasters differ between systems. They are the same wherever the
 * packages of Debian 13 are, which all tests run with where GTK is older; on
 * another system nothing is compared. Colours may differ by a little, since what
 * is kept has few, and a few pixels altogether.
 */

#include "picture-keeper.h"

#define MAX_SHADE  64   /* of 255, in one of three colours */
#define MAX_PIXELS 24   /* less than any sign has */

typedef struct
{
  GBytes *bytes;   /* red, green, blue and opacity */
  int     width;
  int     height;
} Pixels;

static Pixels
download (GdkTexture *texture)
{
  GdkTextureDownloader *downloader = gdk_texture_downloader_new (texture);
  Pixels pixels = { NULL, gdk_texture_get_width (texture), gdk_texture_get_height (texture) };
  gsize stride;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  pixels.bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  g_assert_cmpuint (stride, ==, 4 * pixels.width);
  gdk_texture_downloader_free (downloader);
  return pixels;
}

static gboolean
differ (const guint8 *one,
        const guint8 *other)
{
  return ABS (one[0] - other[0]) > MAX_SHADE || ABS (one[1] - other[1]) > MAX_SHADE ||
         ABS (one[2] - other[2]) > MAX_SHADE;
}

/* Paints the pixels that differ red and all others pale; how many do. */
static guint
compare (const Pixels *kept,
         const Pixels *drawn,
         guint8       *painted,
         GdkRectangle *area)
{
  const guint8 *one = g_bytes_get_data (kept->bytes, NULL);
  const guint8 *other = g_bytes_get_data (drawn->bytes, NULL);
  guint n = 0;

  for (int i = 0; i < kept->width * kept->height; i++)
    {
      GdkRectangle pixel = { i % kept->width, i / kept->width, 1, 1 };
      gboolean is_other = differ (one + 4 * i, other + 4 * i);

      for (guint j = 0; j < 4; j++)
        painted[4 * i + j] = j == 3 ? 255 : is_other ? (j == 0) * 255 : 170 + one[4 * i + j] / 3;
      if (!is_other)
        continue;
      if (n++ == 0)
        *area = pixel;
      else
        gdk_rectangle_union (area, &pixel, area);
    }

  return n;
}

static void
save_painted (guint8       *painted,
              const Pixels *pixels,
              const char   *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (painted, 4 * pixels->width * pixels->height);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (pixels->width, pixels->height,
                                                           GDK_MEMORY_R8G8B8A8, bytes,
                                                           4 * pixels->width);

  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
compare_with (GdkTexture *texture,
              const char *path,
              const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) reference = gdk_texture_new_from_filename (path, &error);
  g_autofree char *name = g_strconcat ("differs-", file, NULL);
  g_autofree char *result = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autofree guint8 *painted = NULL;
  GdkRectangle area = { 0 };
  Pixels kept, drawn;
  guint n;

  g_assert_no_error (error);
  kept = download (reference);
  drawn = download (texture);
  if (kept.width != drawn.width || kept.height != drawn.height)
    g_error ("%s is %d by %d, and was %d by %d", file, drawn.width, drawn.height, kept.width,
             kept.height);

  painted = g_malloc (4 * kept.width * kept.height);
  n = compare (&kept, &drawn, painted, &area);
  if (n > MAX_PIXELS)
    {
      save_painted (painted, &kept, result);
      g_test_fail_printf ("%s: %u pixels differ, within %d by %d from %d, %d; red in %s. If that is "
                          "as it should be: ./dev shell tests/renew-pictures", file, n, area.width,
                          area.height, area.x, area.y, result);
    }
  g_bytes_unref (kept.bytes);
  g_bytes_unref (drawn.bytes);
}

static gboolean
has_known_fonts (void)
{
  g_autofree char *id = g_get_os_info (G_OS_INFO_KEY_ID);
  g_autofree char *version = g_get_os_info (G_OS_INFO_KEY_VERSION_ID);

  return g_strcmp0 (id, "debian") == 0 && g_strcmp0 (version, "13") == 0;
}

/* Holds what was drawn against the picture of that name, if one is kept. */
void
picture_check (GdkTexture *texture,
               const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pictures", file, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  if (g_getenv ("SUMMITRY_RENEW_PICTURES") != NULL)
    g_assert_true (gdk_texture_save_to_png (texture, path));
  else if (has_known_fonts ())
    compare_with (texture, path, file);
  else
    g_test_message ("%s is not compared, as other fonts are here", file);
}
