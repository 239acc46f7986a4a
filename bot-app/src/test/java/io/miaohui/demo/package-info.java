/**
 * The demo: a real Miaohui between simulated platforms, with the customer's phone and the agents' group on one page. In
 * test sources, so that no simulator is ever in the production jar.
 */
@NullMarked
package io.miaohui.demo;

import org.jspecify.annotations.NullMarked;
