// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class Desk;
class FileSaving;
struct SavedFile;

// "2 of 5, 1.4 MB of 3.0 MB"
[[nodiscard]] QString savingProgress(const FileSaving &saving);

// What came of it, once it has ended.
struct SavingResult
{
    QString text;
    QString detail; // a line for each reason why files are not as they should be, with their names
    bool good = false;
    int notSaved = 0;
};
[[nodiscard]] SavingResult savingResult(const FileSaving &saving, const Desk &desk);
