/** Certificates of coverage of other states, handed in here: decided, extended, ended (R6). */
package onestop.exemption.certificate;
