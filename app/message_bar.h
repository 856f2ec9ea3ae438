// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace sinkscope::app {

/// One message at a time, above the panels, until it is dismissed or something succeeds. Not modal.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& message);
    QString message() const;

public Q_SLOTS:
    void dismiss();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    QLabel* m_label;
};

} // namespace sinkscope::app
