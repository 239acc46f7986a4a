/** The executable: starts the server, or does one command-line job. */
@NullMarked
package io.miaohui;

import org.jspecify.annotations.NullMarked;
