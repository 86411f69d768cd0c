/** What the social security agreements say: rows of a table, and the law that reads them (R6). */
package onestop.exemption.agreement;
