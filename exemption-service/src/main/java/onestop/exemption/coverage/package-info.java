/** What is payable for a person on a day or in a month (R6.2). */
package onestop.exemption.coverage;
