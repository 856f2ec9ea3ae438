// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks an English text of the backend that the window translates. It leaves the text as it is;
/// the name is the one Qt Linguist's tools look for, and the context is the one the window asks
/// for.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif
