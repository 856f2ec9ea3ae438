// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace sinkscope::app {

/// All keys of the window with what they do; can be searched.
class KeyList : public QDialog {
    Q_OBJECT

public:
    /// Reads the actions of `window`, and adds the keys of the panels.
    explicit KeyList(const QWidget& window, QWidget* parent = nullptr);

private:
    void addRow(const QString& keys, const QString& meaning);
    void addPanelKeys();
    void filter(const QString& text);

    QLineEdit* m_search;
    QTableWidget* m_table;
};

} // namespace sinkscope::app
