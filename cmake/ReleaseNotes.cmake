# SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
# SPDX-License-Identifier: GPL-3.0-or-later

# bitops_release_notes(file variable): the releases of a CHANGELOG.md as AppStream's XML. A heading is
# "## 1.2.0 (2026-11-30)"; what is "(unreleased)" has the day of the build, or of SOURCE_DATE_EPOCH.
function(bitops_release_notes file variable)
    file(READ "${file}" text)
    string(REGEX REPLACE "^# [^\n]*\n+" "" text "${text}")
    string(REPLACE "&" "&amp;" text "${text}")
    string(REPLACE "<" "&lt;" text "${text}")
    string(REPLACE ">" "&gt;" text "${text}")
    string(REGEX REPLACE "`([^`\n]+)`" "<code>\\1</code>" text "${text}")
    string(REGEX REPLACE "\\*([^*\n]+)\\*" "<em>\\1</em>" text "${text}")
    string(REGEX REPLACE "\n- ([^\n]*)" "\n          <li>\\1</li>" text "${text}")
    string(REGEX REPLACE "\n### ([^\n]+)" "\n        </ul>\n        <p>\\1</p>\n        <ul>" text "${text}")
    string(TIMESTAMP today "%Y-%m-%d" UTC)
    string(REGEX REPLACE "## ([0-9.]+) \\(unreleased\\)"
        "      </description>\n    </release>\n    <release version=\"\\1\" type=\"development\" date=\"${today}\">\n      <description>"
        text "${text}")
    string(REGEX REPLACE "## ([0-9.]+) \\(([0-9-]+)\\)"
        "      </description>\n    </release>\n    <release version=\"\\1\" date=\"\\2\">\n      <description>"
        text "${text}")
    # What the first section of a release and the first release have closed was never open.
    string(REGEX REPLACE "<description>\n+        </ul>" "<description>" text "${text}")
    string(REGEX REPLACE "^      </description>\n    </release>\n" "" text "${text}")
    string(REGEX REPLACE "(</li>)\n+      </description>" "\\1\n        </ul>\n      </description>" text "${text}")
    string(REGEX REPLACE "\n\n+" "\n" text "${text}")
    string(STRIP "${text}" text)
    set(${variable} "    ${text}\n        </ul>\n      </description>\n    </release>\n" PARENT_SCOPE)
endfunction()
