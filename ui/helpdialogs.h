// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

void showKeysDialog(QWidget *parent);
void showAboutDialog(QWidget *parent);
