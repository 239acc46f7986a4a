package io.miaohui.faq;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that this module brings into an application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class FaqConfiguration {}
