// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jobs/commands.h"

#include "core/base/foreign_text.h"
#include "core/base/json_reader.h"
#include "core/base/json_text.h"
#include "core/base/translator.h"

#include <array>

namespace bitops {

namespace {

Error noCommand(const std::string& reason)
{
    return Error{Translator::tr("Could not read a line as a command: %1.", reason)};
}

struct CommandName
{
    Command command;
    std::string_view name;
};
constexpr std::array commandNames{CommandName{Command::Pause, "pause"},
                                  CommandName{Command::Resume, "resume"}, CommandName{Command::Stop, "stop"}};

} // namespace

std::string commandToLine(Command command)
{
    for (const CommandName& known : commandNames) {
        if (known.command == command) {
            return jsonToLine({{"command", known.name}});
        }
    }
    return {};
}

Result<Command> commandFromLine(std::string_view line)
{
    const Result<nlohmann::json> json = parseJson(line);
    if (!json) {
        return noCommand(json.error().message);
    }
    JsonReader reader(*json, "");
    const std::string name = reader.string("command");
    if (reader.hasFailed()) {
        return noCommand(reader.finish()->message);
    }
    for (const CommandName& known : commandNames) {
        if (known.name == name) {
            return known.command;
        }
    }
    return noCommand(Translator::tr("\"%1\" is not a command of this version", excerpt(name)));
}

} // namespace bitops
