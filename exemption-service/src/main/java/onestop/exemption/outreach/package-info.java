/** Tells people of agreements they do not know, and reminds them (R6.10). */
package onestop.exemption.outreach;
