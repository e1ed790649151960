// SPDX-License-Identifier: Apache-2.0
#include "permissions/permissionlook.h"

StateRole lookOf(Permission::State state)
{
    switch (state) {
    case Permission::State::NotTested:
        return StateRole::Quiet;
    case Permission::State::Denied:
    case Permission::State::PartialData:
        return StateRole::Failure;
    case Permission::State::Allowed:
        return StateRole::Ok;
    case Permission::State::Inferred:
        break;
    }
    return StateRole::Text;
}

StateRole lookOf(PermissionChange change)
{
    switch (change) {
    case PermissionChange::Unchanged:
        return StateRole::Quiet;
    case PermissionChange::Gained:
        return StateRole::Ok;
    case PermissionChange::Lost:
        return StateRole::Failure;
    case PermissionChange::Other:
        break;
    }
    return StateRole::Text;
}
