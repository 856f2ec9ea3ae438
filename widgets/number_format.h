// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sinkscope::widgets {

/// A number for labels: two significant digits below 0.1 ("0.071", "0.0042"), two decimals below
/// 10, one below 100, none from there; powers of ten below 0.001 and from 100000 ("1.2e−05"); "0"
/// for 0, "–" for values that are not finite. With the true minus sign.
QString formatNumber(double value);

/// A share 0–1 as "18 %", "0.4 %", "< 0.1 %".
QString formatShare(double share);

/// "1.00 s"; "1:05.0" from one minute on.
QString formatSeconds(double seconds);

} // namespace sinkscope::widgets
